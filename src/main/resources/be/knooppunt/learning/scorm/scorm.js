// The conversation with a learning environment by SCORM 1.2. Without one everything works, and nothing is kept.
(function () {
  'use strict';

  var FARTHEST = 10;

  function findIn(start) {
    var at = start;
    for (var i = 0; at && i < FARTHEST; i += 1) {
      try {
        if (at.API) {
          return at.API;
        }
      } catch (e) {
        return null; // a frame of another site
      }
      if (at.parent === at) {
        return null;
      }
      at = at.parent;
    }
    return null;
  }

  function find() {
    var api = findIn(window);
    if (!api && window.opener) {
      api = findIn(window.opener);
    }
    return api;
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  /** Time as the format wants it: HHHH:MM:SS. */
  function duration(milliseconds) {
    var seconds = Math.max(0, Math.round(milliseconds / 1000));
    var hours = Math.min(9999, Math.floor(seconds / 3600));
    return ('000' + hours).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  function Conversation() {
    this.api = find();
    this.began = Date.now();
    this.isOpen = Boolean(this.api) && String(this.api.LMSInitialize('')) === 'true';
    this.isKept = this.isOpen;
    var mode = this.get('cmi.core.lesson_mode');
    // who only looks back changes nothing
    this.writes = this.isOpen && mode !== 'review' && mode !== 'browse';
  }

  Conversation.prototype.get = function (name) {
    if (!this.isOpen) {
      return '';
    }
    var value = this.api.LMSGetValue(name);
    return value === null || value === undefined ? '' : String(value);
  };

  Conversation.prototype.set = function (name, value) {
    if (this.writes && String(this.api.LMSSetValue(name, String(value))) !== 'true') {
      this.isKept = false;
    }
  };

  Conversation.prototype.keep = function () {
    if (this.writes && String(this.api.LMSCommit('')) !== 'true') {
      this.isKept = false;
    }
  };

  Conversation.prototype.end = function () {
    if (!this.isOpen) {
      return;
    }
    this.set('cmi.core.session_time', duration(Date.now() - this.began));
    this.set('cmi.core.exit', 'suspend'); // the next time one goes on where one was
    this.keep();
    this.api.LMSFinish('');
    this.isOpen = false;
    this.writes = false;
  };

  window.Knooppunt = { Conversation: Conversation, duration: duration };
}());
