// Small things on every page: theme, print, copy the link or a text, dialogs, toasts.
// Every text comes from the page: data-done and data-failed on the button, or else on <body>.

const root = document.documentElement;
const SHORT = 5000;
const LONG = 12000; // a toast that offers something to press stays longer

/** Shows a short message. A toast never is the only place where something is said. */
export function toast(text) {
  const host = document.getElementById('toasts');
  if (!host || !text) return;
  const box = Object.assign(document.createElement('div'), { className: 'toast', textContent: text });
  host.append(box);
  expire(box);
}

/** Removes a toast after a while, but not while somebody points at it or is in it. */
function expire(box) {
  const delay = box.querySelector('a, button') ? LONG : SHORT;
  const end = () => (box.matches(':hover, :focus-within') ? setTimeout(end, SHORT) : box.remove());
  setTimeout(end, delay);
}

const wording = (button, name) => button.dataset[name] ?? document.body.dataset[name];

const actions = {
  thema() {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = root.dataset.thema ?? (dark ? 'donker' : 'licht');
    root.dataset.thema = now === 'donker' ? 'licht' : 'donker';
    try {
      localStorage.setItem('thema', root.dataset.thema);
    } catch {
      // Storage is closed (private window): the choice holds for this page.
    }
    document.dispatchEvent(new CustomEvent('knooppunt:theme'));
  },
  druk() {
    print();
  },
  async kopieer(button) {
    try {
      await navigator.clipboard.writeText(new URL(button.dataset.link ?? '', location.href).href);
      toast(wording(button, 'done'));
    } catch {
      toast(wording(button, 'failed'));
    }
  },
  async tekst(button) {
    const field = document.getElementById(button.dataset.voor);
    try {
      await navigator.clipboard.writeText(field.value);
      toast(wording(button, 'done'));
    } catch {
      field.select();
      toast(wording(button, 'failed'));
    }
  },
  dialoog(button) {
    document.getElementById(button.dataset.voor)?.showModal();
  },
  sluit(button) {
    button.closest('dialog')?.close();
  },
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-doe]');
  if (button) actions[button.dataset.doe]?.(button);
});

// Paper shows everything: open the details, and close afterwards what was closed.
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open])')];
  opened.forEach((details) => { details.open = true; });
});
addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));

document.querySelectorAll('#toasts .toast').forEach(expire);

// On a small screen the filters are folded, so that what they filter comes first.
if (matchMedia('(max-width: 63.99rem)').matches) document.querySelectorAll('details.filters').forEach(d => { d.open = false; });

// Where one is stands in sight, also in a row that is wider than a phone.
for (const here of document.querySelectorAll('.tabs [aria-current], .lesroute [aria-current]')) {
  const row = here.closest('.tabs, .lesroute');
  const from = here.getBoundingClientRect();
  const middle = row.getBoundingClientRect().left + row.clientWidth / 2;
  row.scrollLeft += from.left + from.width / 2 - middle;
}
