// Slides of a lesson for a group: one at a time, with the keys, and a clock to talk by.
// Without this script they stand below each other.

const deck = document.querySelector('.dias');
const slides = [...deck.querySelectorAll('.dia')];
const counter = deck.querySelector('.dia-teller');
const SECOND = 1000;

slides.forEach((slide) => { slide.tabIndex = -1; });
let at = Math.max(0, slides.findIndex((slide) => `#${slide.id}` === location.hash));

function show(next, focus = true) {
  at = Math.min(slides.length - 1, Math.max(0, next));
  slides.forEach((slide, i) => slide.toggleAttribute('hidden', i !== at));
  counter.textContent = deck.dataset.van.replace('{0}', at + 1).replace('{1}', slides.length);
  history.replaceState(null, '', `#${slides[at].id}`);
  if (!focus) return;
  slides[at].focus({ preventScroll: true });
  if (!document.fullscreenElement) deck.scrollIntoView({ block: 'start' });
}

const moves = {
  verder: () => show(at + 1),
  terug: () => show(at - 1),
  scherm: () => (document.fullscreenElement ? document.exitFullscreen() : deck.requestFullscreen?.()),
};

deck.addEventListener('click', (event) => {
  const button = event.target.closest('[data-dia]');
  if (button) moves[button.dataset.dia]();
});

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea, .tabelrol')) return;
  const onControl = event.target.closest('a, button, summary');
  if (['ArrowRight', 'PageDown'].includes(event.key) || (event.key === ' ' && !onControl)) show(at + 1);
  else if (['ArrowLeft', 'PageUp'].includes(event.key)) show(at - 1);
  else if (event.key === 'Home') show(0);
  else if (event.key === 'End') show(slides.length - 1);
  else return;
  event.preventDefault();
});

addEventListener('beforeprint', () => slides.forEach((slide) => { slide.hidden = false; }));
addEventListener('afterprint', () => show(at, false));

/** A clock that counts down by the time of the machine, so that a busy page does not slow it. */
function clock(box) {
  const whole = Number(box.dataset.minuten) * 60;
  const face = box.querySelector('.dia-tijd');
  const button = box.querySelector('[data-klok="loop"]');
  const starts = button.textContent;
  let left = whole;
  let end = 0;
  let ticking = 0;
  const draw = () => { face.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`; };
  const stop = () => { clearInterval(ticking); ticking = 0; button.textContent = starts; };
  const tick = () => {
    left = Math.max(0, Math.ceil((end - performance.now()) / SECOND));
    draw();
    if (left > 0) return;
    stop();
    box.classList.add('is-om');
    document.getElementById('melding-live').textContent = deck.dataset.om;
  };
  button.addEventListener('click', () => {
    if (ticking) { stop(); return; }
    if (left === 0) left = whole;
    box.classList.remove('is-om');
    end = performance.now() + left * SECOND;
    ticking = setInterval(tick, SECOND / 4);
    button.textContent = button.dataset.stop;
    draw();
  });
  box.querySelector('[data-klok="opnieuw"]').addEventListener('click', () => { stop(); left = whole; box.classList.remove('is-om'); draw(); });
  draw();
}

deck.querySelectorAll('.dia-klok').forEach(clock);
show(at, false);
