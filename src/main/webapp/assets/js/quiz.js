// Saves an answer while somebody is busy with it: two seconds after a change, and on leaving a
// field or the page. It sends the form as the button 'save' does, and reads the answer page: so there is one
// way to save. When another device was faster, the page that says so is shown with both answers.

const PAUSE = 2000;
const REFUSED = 409;

let form = document.querySelector('form[data-quiz]');
let timer = 0;
let sending = false;
let changed = false;
let waiting = null;

function say(text) {
  const line = document.getElementById('bewaarstand');
  if (line) line.textContent = text ?? '';
}

async function save() {
  clearTimeout(timer);
  if (!form || !changed) return;
  if (sending) {
    timer = setTimeout(save, PAUSE);
    return;
  }
  sending = true;
  changed = false;
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set('doe', 'bewaar');
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'text/html' },
      keepalive: true, // whoever goes on to the next question has answered this one
    });
    if (response.ok || response.status === REFUSED) take(response.status, await response.text());
    else failed();
  } catch {
    failed();
  } finally {
    sending = false;
    const button = waiting;
    waiting = null;
    if (button?.isConnected) form.requestSubmit(button);
  }
}

/** Nothing is lost: the answer stands in the form, and the next change tries again. */
function failed() {
  changed = true;
  say(form?.dataset.failed);
}

function take(status, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const other = page.querySelector('form[data-quiz]');
  if (status === REFUSED || !other) {
    const now = document.getElementById('vraag');
    const next = page.getElementById('vraag');
    if (!now || !next) {
      failed();
      return;
    }
    now.replaceWith(next);
    form = document.querySelector('form[data-quiz]');
    listen();
    document.getElementById('botsing')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  form.elements.basis.value = other.elements.basis.value;
  if (!changed) say(page.getElementById('bewaarstand')?.textContent);
}

function listen() {
  form?.addEventListener('input', () => {
    changed = true;
    say(''); // what was said is about the answer before this one
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form?.addEventListener('focusout', save);
  form?.addEventListener('submit', (event) => {
    changed = false; // the form itself is on its way
    clearTimeout(timer);
    if (sending) {
      event.preventDefault(); // it has to wait for the number of what is being saved
      waiting = event.submitter;
    }
  });
}

listen();
addEventListener('pagehide', save);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') save();
});
if (location.hash === '#uitslag') document.getElementById('uitslag')?.focus();
