// How many points an answer is worth: the same rules as in the portal (decision 0058).
// A question: s scoring, f fields {n name, k kind, o options [value, text, why, next], r right, t tolerance}.
// An answer: the values of each field by its name.
(function () {
  'use strict';

  function values(answer, field) {
    return answer[field.n] || [];
  }

  function number(text) {
    var plain = String(text).trim().replace(',', '.').replace('\u2212', '-');
    return plain.length <= 20 && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? parseFloat(plain) : NaN;
  }

  function isRight(field, answer) {
    var given = values(answer, field);
    if (field.k === 'NUMBER') {
      return given.some(function (text) {
        var value = number(text);
        var slack = field.t + 1e-12 * Math.max(1, Math.abs(value));
        return field.r.some(function (right) {
          return Math.abs(parseFloat(right) - value) <= slack;
        });
      });
    }
    if (field.k === 'MANY') {
      return given.length === field.r.length && given.every(function (value) {
        return field.r.indexOf(value) >= 0;
      });
    }
    return field.k === 'WORDS' || (given.length === 1 && field.r.indexOf(given[0]) >= 0);
  }

  function many(field, answer) {
    var right = 0;
    var wrong = 0;
    values(answer, field).forEach(function (value) {
      if (field.r.indexOf(value) >= 0) {
        right += 1;
      } else {
        wrong += 1;
      }
    });
    var wrongs = field.o.length - field.r.length;
    return Math.max(0, right / field.r.length - (wrongs === 0 ? 0 : wrong / wrongs));
  }

  function places(question, answer) {
    var same = {};
    var right = 0;
    var free = 0;
    question.f.forEach(function (field) {
      field.r.forEach(function (value) {
        same[value] = (same[value] || 0) + 1;
        free = Math.max(free, same[value]);
      });
      right += isRight(field, answer) ? 1 : 0;
    });
    return Math.max(0, right - free) / (question.f.length - free);
  }

  function order(question, answer) {
    var balance = 0;
    var pairs = 0;
    question.f.forEach(function (one, i) {
      question.f.slice(0, i).forEach(function (other) {
        var first = values(answer, one)[0];
        var second = values(answer, other)[0];
        pairs += 1;
        if (first && second) {
          balance += Math.sign(one.r[0] - other.r[0]) * Math.sign(first - second);
        }
      });
    });
    return Math.max(0, balance) / pairs;
  }

  function find(list, test) {
    return list.filter(test)[0];
  }

  /** Of a story the steps along the choices made, and the first one that is open; else all fields. */
  function reached(question, answer) {
    if (question.s !== 'STORY') {
      return question.f;
    }
    var steps = [];
    var field = question.f[0];
    while (field && steps.indexOf(field) < 0) {
      steps.push(field);
      var chosen = values(answer, field)[0];
      var option = find(field.o, function (one) {
        return one[0] === chosen;
      });
      var next = option ? option[3] : '';
      field = find(question.f, function (one) {
        return one.n === next;
      });
    }
    return steps;
  }

  function points(question, answer) {
    switch (question.s) {
      case 'ONE':
        return isRight(question.f[0], answer) ? 1 : 0;
      case 'MANY':
        return many(question.f[0], answer);
      case 'PLACES':
        return places(question, answer);
      case 'ORDER':
        return order(question, answer);
      case 'STORY':
        var steps = reached(question, answer);
        return steps.filter(function (field) {
          return isRight(field, answer);
        }).length / steps.length;
      default:
        return 0;
    }
  }

  window.Knooppunt.number = number;
  window.Knooppunt.isRight = isRight;
  window.Knooppunt.reached = reached;
  window.Knooppunt.points = points;
}());
