// Saves page loads: a GET form or link marked data-live fetches its page and swaps the parts that differ.
// Without this script the same form and the same links do the same by loading the page.
//
//   form[data-live]      filters; applies on change, while typing in a search box, and on submit
//   a[data-live]         the same for a link, for instance to take one filter off
//   data-default="…"     on a control: this value is left out of the address
//   data-local           on a control: kept in the address, of no concern to the server (see map.js)
//   data-part="name"     a piece of the page, replaced by the piece of the same name
//   data-announce="…"    in the answer: said by the live region #melding-live
//   data-focus="id"      on a form: gets the focus after a submit; details[data-fold] around the form closes

const TYPING_PAUSE = 250;
const FORMS = 'form[data-live]';
let request = null;
let timer = 0;
let shown = location.href; // the address of what the page shows now

const controls = () => [...document.querySelectorAll(FORMS)].flatMap((form) => [...form.elements]);

/** The names of the parameters that only scripts on this page look at. */
export function localNames() {
  return controls().filter((control) => 'local' in control.dataset).map((control) => control.name);
}

/** An address without what the server does not need: two addresses with the same key show the same page. */
export function serverKey(address) {
  const url = new URL(address, location.href);
  localNames().forEach((name) => url.searchParams.delete(name));
  return url.pathname + url.search;
}

/** The address of what the form asks: without empty values and without defaults. */
export function addressOf(form, submitter) {
  const url = new URL(form.getAttribute('action') || location.pathname, location.href);
  url.search = '';
  for (const [name, value] of new FormData(form, submitter)) {
    const isDefault = [...form.elements].some((c) => c.name === name && c.dataset.default === value);
    if (typeof value === 'string' && value.trim() && !isDefault) url.searchParams.append(name, value);
  }
  return url;
}

/** Sets the controls to what the address says. Hidden fields stay as they are, unless they are local. */
function fillForms() {
  const asked = new URLSearchParams(location.search);
  for (const control of controls()) {
    const { name, type } = control;
    if (!name || !control.matches('input, select') || type === 'submit') continue;
    if (type === 'hidden' && !('local' in control.dataset)) continue;
    const values = asked.getAll(name);
    if (type === 'checkbox' || type === 'radio') {
      control.checked = values.length ? values.includes(control.value) : control.dataset.default === control.value;
    } else {
      control.value = values[0] ?? control.dataset.default ?? '';
      if (control.options && control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }
}

/** Swaps the parts and looks after the focus. Returns how many parts were swapped. */
function swap(answer) {
  const active = document.activeElement;
  let count = 0;
  for (const part of document.querySelectorAll('[data-part]')) {
    if (part.parentElement.closest('[data-part]')) continue; // goes along with the part around it
    const fresh = answer.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
    if (!fresh) continue;
    const hadFocus = part.contains(active);
    part.replaceWith(document.adoptNode(fresh));
    if (hadFocus) refocus(fresh, active.id);
    count += 1;
  }
  return count;
}

function refocus(part, id) {
  const same = id && document.getElementById(id);
  if (same) return same.focus({ preventScroll: true });
  const heading = part.querySelector(':is(h1, h2, h3)[tabindex="-1"]') ?? part.querySelector('h1, h2, h3') ?? part;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
}

const busy = (on) => document.querySelectorAll('[data-part]').forEach((part) => { part.ariaBusy = on ? 'true' : null; });

function announce(source) {
  const region = document.getElementById('melding-live');
  if (source && region) region.textContent = source.dataset.announce || source.textContent.trim();
}

const updated = () => document.dispatchEvent(new CustomEvent('knooppunt:updated'));

/** Goes to an address. history: 'push', 'replace', or 'none' when the browser already went there. */
async function go(address, { history: how, fill = false, after = () => {} }) {
  request?.abort();
  clearTimeout(timer);
  const mine = (request = new AbortController());
  busy(true);
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
    const isPage = response.headers.get('content-type')?.includes('text/html');
    if (!response.ok || response.redirected || !isPage) throw new Error('not the page that was asked for');
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (mine.signal.aborted) return;
    if (how === 'push' && address.href !== location.href) history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    shown = location.href;
    busy(false);
    const news = answer.querySelector('[data-announce]'); // swapping takes it out of the answer
    if (swap(answer) === 0) throw new Error('nothing to swap');
    document.title = answer.title;
    if (fill) fillForms();
    announce(news);
    updated();
    after();
  } catch {
    if (mine.signal.aborted) return;
    if (how === 'none') location.reload();
    else location.assign(address);
  }
}

/** Goes to an address as a link marked data-live does. */
export const follow = (address) => go(new URL(address, location.href), { history: 'push', fill: true });

document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (!form?.matches(FORMS) || event.target.type === 'search' || 'local' in event.target.dataset) return;
  go(addressOf(form), { history: 'push' });
});

document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (!form?.matches(FORMS) || event.target.type !== 'search') return;
  clearTimeout(timer);
  timer = setTimeout(() => go(addressOf(form), { history: 'replace' }), TYPING_PAUSE);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches(FORMS) || event.defaultPrevented) return;
  event.preventDefault();
  const after = () => {
    const fold = form.closest('details[data-fold]');
    if (fold) fold.open = false;
    document.getElementById(form.dataset.focus ?? '')?.focus();
  };
  go(addressOf(form, event.submitter), { history: 'push', after });
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-live]');
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link || modified || event.defaultPrevented) return;
  event.preventDefault();
  follow(link.href);
});

addEventListener('popstate', () => {
  if (serverKey(location.href) !== serverKey(shown)) return go(new URL(location.href), { history: 'none', fill: true });
  request?.abort();
  busy(false);
  fillForms();
  updated();
});
