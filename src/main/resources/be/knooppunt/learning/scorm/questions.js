// Puts one question at a time: a form of ordinary fields, looked at when it is sent.
(function () {
  'use strict';

  var K = window.Knooppunt;

  function make(tag, attributes, text) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    if (text) {
      element.textContent = text;
    }
    return element;
  }

  function says(text, values) {
    return values.reduce(function (said, value, i) {
      return said.split('{' + i + '}').join(value);
    }, text);
  }

  /**
   * A question on the page.
   *
   * @param given the answer so far; it is filled in
   * @param onAnswer called with the answer each time something is fixed, and whether it is all
   */
  function QuestionForm(question, given, words, onAnswer) {
    this.question = question;
    this.answer = given;
    this.words = words;
    this.onAnswer = onAnswer;
    this.element = make('form', { 'class': 'stapel r4', novalidate: 'novalidate' });
    this.prompt = make('p', { id: 'vraagtekst' }, question.p);
    this.fields = make('div', { 'class': 'stapel r3' });
    this.trouble = make('p', { 'class': 'fout-tekst', role: 'alert' });
    this.send = make('button', { 'class': 'knop', type: 'submit' }, words[question.s === 'STORY' ? 'choose' : question.s === 'NONE' ? 'ready' : 'check']);
    var row = make('div', { 'class': 'rij' });
    row.appendChild(this.send);
    [this.prompt, this.fields, this.trouble, row].forEach(function (part) {
      this.element.appendChild(part);
    }, this);
    this.element.addEventListener('submit', function (event) {
      event.preventDefault();
      this.look();
    }.bind(this));
    this.shown = [];
    this.grow();
  }

  QuestionForm.prototype.grow = function () {
    K.reached(this.question, this.answer).forEach(function (field) {
      if (this.shown.indexOf(field) < 0 && (this.question.s !== 'STORY' || this.isLast())) {
        this.shown.push(field);
        this.fields.appendChild(this.field(field, this.shown.length));
      }
    }, this);
  };

  /** Tells whether the step shown last is answered, so that the next one may follow. */
  QuestionForm.prototype.isLast = function () {
    var last = this.shown[this.shown.length - 1];
    return !last || (this.answer[last.n] || []).length > 0;
  };

  QuestionForm.prototype.field = function (field, number) {
    var id = 'v' + number;
    var box;
    if (field.k === 'ONE' || field.k === 'MANY') {
      box = make('fieldset', { 'class': 'stapel r2', id: id, tabindex: '-1' });
      box.appendChild(make('legend', field.l ? {} : { 'class': 'sr' }, field.l || this.question.p));
      field.o.forEach(function (option, i) {
        var label = make('label', { 'class': 'vink', 'data-value': option[0] });
        label.appendChild(make('input', { type: field.k === 'ONE' ? 'radio' : 'checkbox', name: field.n, value: option[0], id: id + '-' + i }));
        label.appendChild(make('span', {}, option[1]));
        box.appendChild(label);
      });
    } else {
      box = make('div', { 'class': 'veld' });
      box.appendChild(make('label', { 'for': id }, field.l || this.words[field.k === 'WORDS' ? 'yourWords' : 'number']));
      box.appendChild(this.input(field, id));
    }
    this.fill(box, field);
    return box;
  };

  QuestionForm.prototype.input = function (field, id) {
    if (field.k === 'PICK') {
      var list = make('select', { id: id, name: field.n });
      list.appendChild(make('option', { value: '' }, this.words.pick));
      field.o.forEach(function (option) {
        list.appendChild(make('option', { value: option[0] }, option[1]));
      });
      return list;
    }
    return field.k === 'NUMBER'
      ? make('input', { id: id, name: field.n, inputmode: 'decimal', autocomplete: 'off' })
      : make('textarea', { id: id, name: field.n, rows: '5', maxlength: '2000' });
  };

  QuestionForm.prototype.fill = function (box, field) {
    var known = this.answer[field.n] || [];
    Array.prototype.forEach.call(box.querySelectorAll('input, select, textarea'), function (input) {
      if (input.type === 'radio' || input.type === 'checkbox') {
        input.checked = known.indexOf(input.value) >= 0;
      } else if (known.length) {
        input.value = known[0];
      }
    });
    if (this.question.s === 'STORY' && known.length) {
      this.fix(field, box);
    }
  };

  QuestionForm.prototype.read = function (field) {
    return Array.prototype.filter.call(this.element.elements, function (input) {
      return input.name === field.n && (input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value.trim() !== '');
    }).map(function (input) {
      return input.value.trim();
    });
  };

  QuestionForm.prototype.look = function () {
    var open = this.shown.filter(function (field) {
      var given = this.read(field);
      var isFilled = field.k === 'WORDS' || (field.k === 'NUMBER' ? given.some(function (text) {
        return !isNaN(K.number(text));
      }) : given.length > 0);
      if (isFilled) {
        this.answer[field.n] = given;
      }
      return !isFilled;
    }, this);
    this.trouble.textContent = open.length ? this.words.missing : '';
    if (open.length) {
      var first = document.getElementById('v' + (this.shown.indexOf(open[0]) + 1));
      (first.querySelector('input') || first).focus();
      return;
    }
    if (this.question.s === 'STORY' && this.goOn()) {
      this.onAnswer(this.answer, false);
      return;
    }
    this.end();
    this.onAnswer(this.answer, true);
  };

  /** The next step of a story; false when it is told. */
  QuestionForm.prototype.goOn = function () {
    var before = this.shown.length;
    this.fix(this.shown[before - 1], this.fields.lastChild);
    this.grow();
    if (this.shown.length === before) {
      return false;
    }
    this.fields.lastChild.focus();
    return true;
  };

  /** A step of a story stays as it was chosen, and says what came of it. */
  QuestionForm.prototype.fix = function (field, box) {
    box.disabled = true;
    if (!box.querySelector('.uitleg')) {
      this.explain(field, box);
    }
  };

  QuestionForm.prototype.end = function () {
    this.send.parentNode.hidden = true;
    this.shown.forEach(function (field, i) {
      var box = this.fields.children[i];
      if (!box.querySelector('.uitleg')) {
        this.explain(field, box);
      }
      Array.prototype.forEach.call(box.querySelectorAll('input, select, textarea'), function (input) {
        input.disabled = true;
      });
    }, this);
  };

  QuestionForm.prototype.explain = function (field, box) {
    var given = this.answer[field.n] || [];
    var rights = field.o.filter(function (option) {
      return field.r.indexOf(option[0]) >= 0;
    });
    var lines = [];
    if (field.k === 'ONE' || field.k === 'MANY') {
      rights.forEach(function (option) {
        var label = box.querySelector('[data-value="' + option[0] + '"]');
        label.appendChild(make('span', { 'class': 'label label-goed' }, this.words.rightOne));
      }, this);
      field.o.forEach(function (option) {
        if (option[2] && (this.question.s !== 'STORY' || given.indexOf(option[0]) >= 0)) {
          lines.push([this.question.s === 'STORY' ? '' : option[1], option[2]]);
        }
      }, this);
    } else if (field.k === 'PICK' || field.k === 'NUMBER') {
      var right = field.k === 'PICK' ? rights[0][1] : String(field.r[0]).replace(/\.0$/, '').replace('.', this.words.point);
      lines.push(['', says(this.words[K.isRight(field, this.answer) ? 'isRight' : 'rightIs'], [right])]);
    }
    var told = make('div', { 'class': 'uitleg zacht stapel r1' });
    lines.forEach(function (line) {
      var said = make('p');
      if (line[0]) {
        said.appendChild(make('b', {}, line[0]));
        said.appendChild(document.createTextNode(' '));
      }
      said.appendChild(document.createTextNode(line[1]));
      told.appendChild(said);
    });
    box.appendChild(told);
  };

  K.make = make;
  K.says = says;
  K.QuestionForm = QuestionForm;
}());
