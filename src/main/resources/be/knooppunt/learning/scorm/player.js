// Shows one part of the module at a time, remembers where one was, and tells the learning environment.
(function () {
  'use strict';

  var K = window.Knooppunt;
  var module = JSON.parse(document.getElementById('module').textContent);
  var words = module.words;
  var talk = new K.Conversation();
  var parts = Array.prototype.slice.call(document.querySelectorAll('[data-part]'));
  var quiz = document.getElementById('quiz');
  var scored = module.questions.filter(function (question) {
    return question.s !== 'NONE';
  });
  var asked = Math.min(module.asked, scored.length);
  // read lessons by their ids; the attempt: seed, answers; b: the best result in percent, -1 for none
  var state = { v: module.hash, read: [], seed: 0, given: [], b: -1 };

  /** The same seed gives the same questions (mulberry32). */
  function randomOf(seed) {
    var at = seed >>> 0;
    return function () {
      at = (at + 0x6D2B79F5) >>> 0;
      var mixed = Math.imul(at ^ (at >>> 15), at | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  function shuffled(list, random) {
    var order = list.slice();
    for (var i = order.length - 1; i > 0; i -= 1) {
      var j = Math.floor(random() * (i + 1));
      var kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /** Every goal before any goal twice; one question to think about comes last. */
  function drawn(seed) {
    var random = randomOf(seed);
    var pool = shuffled(scored, random);
    var taken = [];
    shuffled(module.goals, random).forEach(function (goal) {
      var has = function (question) {
        return question.g.indexOf(goal) >= 0;
      };
      if (taken.length < asked && !taken.some(has)) {
        taken = taken.concat(pool.filter(has).slice(0, 1));
      }
    });
    pool.forEach(function (question) {
      if (taken.length < asked && taken.indexOf(question) < 0) {
        taken.push(question);
      }
    });
    var open = module.questions.filter(function (question) {
      return question.s === 'NONE';
    });
    return shuffled(taken, random).concat(shuffled(open, random).slice(0, 1));
  }

  // answers as short as can be, for an environment keeps 4096 characters: options by their number
  function packed(question, answer) {
    return question.f.map(function (field) {
      return (answer[field.n] || []).map(function (value) {
        if (field.k === 'WORDS') {
          return ''; // own words stay on this page
        }
        var at = field.o.map(function (option) {
          return option[0];
        }).indexOf(value);
        return field.k === 'NUMBER' ? value.replace(/[^0-9.,+-]/g, '') : String(at);
      }).join('_');
    }).join(';');
  }

  function unpacked(question, text) {
    var answer = {};
    text.split(';').forEach(function (given, i) {
      var field = question.f[i];
      if (field && given !== '') {
        answer[field.n] = given.split('_').map(function (one) {
          return field.k === 'NUMBER' ? one : (field.o[Number(one)] || [''])[0];
        });
      }
    });
    return answer;
  }

  function recall() {
    var kept;
    try {
      kept = JSON.parse(talk.get('cmi.suspend_data') || '{}');
    } catch (e) {
      kept = {};
    }
    if (Array.isArray(kept.read)) {
      state.read = kept.read.filter(function (id) {
        return module.lessons.indexOf(id) >= 0;
      });
    }
    state.b = typeof kept.b === 'number' ? kept.b : -1;
    // other questions: what was filled in means nothing any more
    if (kept.v === state.v && Array.isArray(kept.given)) {
      state.seed = kept.seed || 0;
      state.given = kept.given;
    }
  }

  function allRead() {
    return state.read.length === module.lessons.length;
  }

  function status() {
    if (asked === 0) {
      return allRead() ? 'completed' : 'incomplete';
    }
    if (state.b >= module.passMark) {
      return allRead() ? 'passed' : 'incomplete';
    }
    return state.b >= 0 ? 'failed' : 'incomplete';
  }

  function tell() {
    talk.set('cmi.suspend_data', JSON.stringify(state));
    talk.set('cmi.core.lesson_status', status());
    if (state.b >= 0) {
      talk.set('cmi.core.score.min', 0);
      talk.set('cmi.core.score.max', 100);
      talk.set('cmi.core.score.raw', state.b);
    }
    talk.keep();
    say();
  }

  function say() {
    var line = K.says(words.readOf, [state.read.length, module.lessons.length]);
    if (state.b >= 0) {
      line += ' ' + K.says(words.best, [state.b]);
    }
    if (status() === 'passed' || status() === 'completed') {
      line += ' ' + words.done;
    } else if (state.b >= module.passMark) {
      line += ' ' + words.stillToRead;
    }
    document.getElementById('stand').textContent = line;
    var notice = document.getElementById('niet-bewaard');
    notice.hidden = talk.isKept;
    notice.textContent = talk.api ? words.notKept : words.alone;
    state.read.forEach(function (id) {
      document.querySelector('[data-done="' + id + '"]').hidden = false;
    });
  }

  function show(id, focuses) {
    parts.forEach(function (part) {
      part.hidden = part.getAttribute('data-part') !== id;
    });
    Array.prototype.forEach.call(document.querySelectorAll('[data-to]'), function (link) {
      if (link.getAttribute('data-to') === id) {
        link.setAttribute('aria-current', 'step');
      } else {
        link.removeAttribute('aria-current');
      }
    });
    if (isNarrow()) {
      document.getElementById('lijst').open = false;
    }
    if (focuses) {
      window.scrollTo(0, 0);
      document.getElementById('deel-' + id).querySelector('h1').focus();
    }
    talk.set('cmi.core.lesson_location', id);
    talk.keep();
  }

  function isNarrow() {
    return window.matchMedia('(max-width: 59.99rem)').matches;
  }

  function has(id) {
    return parts.some(function (part) {
      return part.getAttribute('data-part') === id;
    });
  }

  function begin() {
    state.seed = 1 + Math.floor(Math.random() * 2147483646);
    state.given = [];
    tell();
    question();
  }

  function clear(heading) {
    quiz.textContent = '';
    var title = K.make('h2', { tabindex: '-1', id: 'vraagkop' }, heading);
    quiz.appendChild(title);
    return title;
  }

  function button(text, whenPressed) {
    var row = K.make('div', { 'class': 'rij' });
    var pressed = K.make('button', { 'class': 'knop', type: 'button' }, text);
    pressed.addEventListener('click', whenPressed);
    row.appendChild(pressed);
    return row;
  }

  /** Tells whether an answer is fixed: a story that is half told goes on. */
  function isWhole(one, text) {
    if (text === undefined) {
      return false;
    }
    var answer = unpacked(one, text);
    return one.s !== 'STORY' || K.reached(one, answer).every(function (field) {
      return (answer[field.n] || []).length > 0;
    });
  }

  function question(quietly) {
    var all = drawn(state.seed);
    var at = 0;
    while (at < all.length && isWhole(all[at], state.given[at])) {
      at += 1;
    }
    if (at === all.length) {
      end(all, quietly);
      return;
    }
    var one = all[at];
    var title = clear(K.says(words.questionOf, [at + 1, all.length]));
    var known = state.given[at] === undefined ? {} : unpacked(one, state.given[at]);
    var form = new K.QuestionForm(one, known, words, function (answer, isAll) {
      state.given[at] = packed(one, answer);
      tell();
      if (isAll) {
        explain(one, answer, at === all.length - 1);
      }
    });
    quiz.appendChild(form.element);
    if (!quietly) {
      title.focus();
    }
  }

  function explain(one, answer, isLast) {
    var points = K.points(one, answer);
    var verdict = one.s === 'NONE' ? words.thought : points === 1 ? words.right : points > 0 ? K.says(words.partly, [Math.floor(points * 100 + 1e-9)]) : words.wrong;
    var box = K.make('div', { 'class': 'melding ' + (one.s === 'NONE' ? 'melding-info' : points === 1 ? 'melding-goed' : 'melding-amber') });
    var inside = K.make('div', { 'class': 'stapel r2' });
    var title = K.make('h3', { tabindex: '-1' }, verdict);
    [title, K.make('p', {}, one.w), K.make('p', {}, one.h)].forEach(function (part) {
      if (part.textContent) {
        inside.appendChild(part);
      }
    });
    box.appendChild(inside);
    quiz.appendChild(box);
    quiz.appendChild(button(isLast ? words.toResult : words.next, function () {
      question(false);
    }));
    title.focus();
  }

  function end(all, quietly) {
    var sum = 0;
    all.forEach(function (one, i) {
      sum += one.s === 'NONE' ? 0 : K.points(one, unpacked(one, state.given[i]));
    });
    var percent = Math.floor(sum * 100 / asked + 1e-9);
    state.b = Math.max(state.b, percent);
    tell();
    var isPassed = percent >= module.passMark;
    var title = clear(K.says(words[isPassed ? 'passed' : 'failed'], [percent]));
    quiz.appendChild(K.make('p', {}, K.says(words.mark, [module.passMark])));
    if (isPassed && !allRead()) {
      quiz.appendChild(K.make('p', {}, words.stillToRead));
    }
    quiz.appendChild(button(words.again, begin));
    if (!quietly) {
      title.focus();
    }
  }

  function start() {
    recall();
    if (talk.writes && (talk.get('cmi.core.lesson_status') || 'not attempted') === 'not attempted') {
      talk.set('cmi.core.lesson_status', 'incomplete');
      talk.keep();
    }
    document.documentElement.classList.add('met-script');
    document.addEventListener('click', function (event) {
      var link = event.target.closest ? event.target.closest('a[href^="#deel-"]') : null;
      if (link && has(link.getAttribute('href').slice(6))) {
        event.preventDefault();
        show(link.getAttribute('href').slice(6), true);
      }
    });
    Array.prototype.forEach.call(document.querySelectorAll('[data-read]'), function (pressed) {
      pressed.hidden = false;
      pressed.addEventListener('click', function () {
        var id = pressed.getAttribute('data-read');
        if (state.read.indexOf(id) < 0) {
          state.read.push(id);
        }
        tell();
        show(pressed.getAttribute('data-next'), true);
      });
    });
    if (asked > 0) {
      if (state.seed) {
        question(true);
      } else {
        quiz.textContent = '';
        quiz.appendChild(button(words.begin, begin));
      }
    }
    var place = talk.get('cmi.core.lesson_location');
    show(has(place) ? place : parts[0].getAttribute('data-part'), false);
    say();
    window.addEventListener('pagehide', function () {
      talk.end();
    });
    window.addEventListener('beforeunload', function () {
      talk.end();
    });
  }

  start();
}());
