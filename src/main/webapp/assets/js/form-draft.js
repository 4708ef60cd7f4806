// Keeps what somebody is typing in a form, in this tab only, until it is saved: when the session
// ended or the tab was closed by mistake, the form offers to put it back. Never kept: the token of
// the session, and what the server gives with each form anew.

const PREFIX = 'knooppunt:concept:';
const LAST = PREFIX + 'laatste';
const OURS = new Set(['_csrf', 'versie', 'zending', 'rij', 'doe']);

const form = document.querySelector('[data-draft-form]');
const key = PREFIX + location.pathname + location.search;

function store(name, value) {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Storage is closed or full: the form works without it.
  }
}

function read(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The fields as pairs, without what is not the editor's own. */
function pairs() {
  return [...new FormData(form)].filter(([name, value]) => isKept(name, value));
}

function isKept(name, value) {
  const field = form.elements[name];
  return typeof value === 'string' && !OURS.has(name) && !name.toLowerCase().includes('csrf')
    && !(field instanceof HTMLInputElement && field.type === 'hidden');
}

/** Puts pairs back into the fields that are there. */
function putBack(kept) {
  const values = new Map();
  kept.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
  for (const field of form.elements) {
    if (!field.name || OURS.has(field.name) || field.type === 'hidden' || field.type === 'submit') continue;
    const wanted = values.get(field.name) ?? [];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = wanted.includes(field.value);
    else if (wanted.length) field.value = wanted[0];
  }
  // what is filled in must be seen
  for (const field of form.elements) {
    const filled = field.type === 'checkbox' ? field.checked : field.type !== 'radio' && field.value;
    const details = field.closest?.('details');
    if (details && field.name && filled && field.type !== 'hidden' && !field.matches('select')) details.open = true;
  }
}

if (document.querySelector('[data-draft-done]')) {
  const last = read(LAST);
  if (last) store(last, null);
  store(LAST, null);
}

if (form) {
  const before = JSON.stringify(pairs());
  const kept = read(key);
  const offer = document.getElementById('concept');
  let isOffered = false;
  if (kept && kept !== before && offer) {
    offer.hidden = false;
    isOffered = true;
  }
  offer?.addEventListener('click', (event) => {
    const choice = event.target.closest('[data-draft]')?.dataset.draft;
    if (!choice) return;
    if (choice === 'terug') putBack(JSON.parse(kept));
    else store(key, null);
    isOffered = false;
    offer.hidden = true;
    form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  });
  let waiting = 0;
  const keep = () => {
    clearTimeout(waiting);
    const now = JSON.stringify(pairs());
    if (!isOffered && now !== before) store(key, now);
  };
  form.addEventListener('input', () => {
    isOffered = false; // whoever types on has decided
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  });
  form.addEventListener('change', keep);
  form.addEventListener('submit', () => {
    keep();
    if (!isOffered) store(key, JSON.stringify(pairs()));
    store(LAST, key);
  });
}
