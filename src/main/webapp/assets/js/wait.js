// Looks again and again how far a calculation is, and goes to the page once it is there. Who is
// busy with something else on the page, such as another choice, is told and stays.

const PAUSE = 3000;
const box = document.querySelector('[data-wacht]');
const address = box.querySelector('a.knop').href;

const isBusy = () => document.activeElement !== document.body && !box.contains(document.activeElement);

function show(next) {
  for (const part of ['#klaar', 'progress']) {
    const [old, fresh] = [box.querySelector(part), next.querySelector(part)];
    if (!old.isEqualNode(fresh)) old.replaceWith(fresh);
  }
}

async function look() {
  let page;
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    page = new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    setTimeout(look, PAUSE); // out of reach for now
    return;
  }
  const next = page.querySelector('[data-wacht]');
  if (next) {
    show(next);
    setTimeout(look, PAUSE);
  } else if (isBusy()) {
    box.querySelector('#klaar').textContent = box.dataset.wacht;
    box.querySelector('progress').remove();
  } else {
    location.replace(address);
  }
}

setTimeout(look, PAUSE);
