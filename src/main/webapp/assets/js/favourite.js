// The usual start of a worker: kept on this device, for one partnership, and sent to nobody.
//   select[data-favourite]   the list of starts; with the value "kies" the usual start is chosen in it,
//                            because the address names none
//   button[data-ster="id"]   keeps what that list shows as the usual start, or forgets it
import { toast } from './app.js';

const partnership = location.pathname.split('/')[1];
const KEY = `vertrek:${partnership}`;

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is closed (private window): there is no usual start
  }
}

function keep(value) {
  try {
    if (value) localStorage.setItem(KEY, value);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

const listOf = (button) => document.getElementById(button.dataset.ster);

function show() {
  const usual = kept();
  document.querySelectorAll('[data-ster]').forEach((button) => {
    button.ariaPressed = String(Boolean(usual) && listOf(button)?.value === usual);
  });
}

/** Chooses the usual start where the address names none. */
function choose() {
  const usual = kept();
  const list = document.querySelector('select[data-favourite="kies"]');
  const isThere = list && usual && [...list.options].some((option) => option.value === usual);
  if (isThere && !new URLSearchParams(location.search).has(list.name)) list.value = usual;
  show();
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-ster]');
  if (!button) return;
  const isOn = button.ariaPressed === 'true';
  if (keep(isOn ? '' : listOf(button).value)) toast(isOn ? button.dataset.off : button.dataset.on);
  show();
});

document.addEventListener('change', (event) => { if (event.target.matches('[data-favourite]')) show(); });
document.addEventListener('knooppunt:updated', choose);
addEventListener('pageshow', choose);
choose();
