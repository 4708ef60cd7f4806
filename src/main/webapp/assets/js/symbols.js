// Keyboard on a map of circles: one stop for Tab, arrow keys to the nearest circle in that direction,
// Home and End to the first and the last in the order of the list. Without this every circle is a stop.
//   [data-symbols]  holds the picture; each of its svg a[href] is a circle
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const marksOf = (map) => [...map.querySelectorAll('svg a[href]')];

function place(mark) {
  const circle = mark.querySelector('circle');
  return [circle.cx.baseVal.value, circle.cy.baseVal.value];
}

/** The nearest circle in a direction; what lies aside counts double. */
function next(marks, from, [dx, dy]) {
  const [x, y] = place(from);
  let best = null;
  let least = Infinity;
  for (const mark of marks) {
    const [mx, my] = place(mark);
    const along = (mx - x) * dx + (my - y) * dy;
    const aside = Math.abs((mx - x) * dy) + Math.abs((my - y) * dx);
    if (mark !== from && along > 0 && along + 2 * aside < least) {
      best = mark;
      least = along + 2 * aside;
    }
  }
  return best;
}

function choose(marks, chosen) {
  marks.forEach((mark) => mark.setAttribute('tabindex', mark === chosen ? '0' : '-1'));
}

function prepare() {
  document.querySelectorAll('[data-symbols]').forEach((map) => {
    const marks = marksOf(map);
    choose(marks, marks[0]);
  });
}

document.addEventListener('focusin', (event) => {
  const mark = event.target.closest('[data-symbols] svg a[href]');
  if (mark) choose(marksOf(mark.closest('[data-symbols]')), mark);
});

document.addEventListener('keydown', (event) => {
  const mark = event.target.closest('[data-symbols] svg a[href]');
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = marksOf(mark.closest('[data-symbols]'));
  const to = event.key === 'Home' ? marks[0]
    : event.key === 'End' ? marks.at(-1)
      : DIRECTIONS[event.key] && next(marks, mark, DIRECTIONS[event.key]);
  if (to === undefined || to === false) return;
  event.preventDefault();
  to?.focus();
});

// The list of many municipalities is closed at first; a link into it opens it.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const row = link && document.getElementById(link.hash.slice(1));
  const list = row?.closest('details');
  if (list) list.open = true;
});

document.addEventListener('knooppunt:updated', prepare);
prepare();
