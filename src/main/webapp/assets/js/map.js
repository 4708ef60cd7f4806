// The network map. Places are fixed and nothing moves by itself; the keyboard, a live region and the panel say what the canvas shows.
// The address holds everything: filters (live.js), the chosen service (knoop), the chosen line (pad), how far to look (stappen).
import cytoscape from '../vendor/cytoscape.esm.min.mjs';
import { serverKey } from './live.js';
import { mapStyle } from './map-style.js';
import { pathPanel, servicePanel } from './map-panel.js';

const $ = (id) => document.getElementById(id);
const canvas = $('net');
const form = $('kaartvorm');
const LOCAL = ['knoop', 'pad', 'stappen'];

/** A text of the page: data-t-… on the canvas, with {names} filled in; an empty value takes its punctuation along. */
function t(name, values = {}) {
  const text = canvas.dataset[`t${name[0].toUpperCase()}${name.slice(1)}`] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '').replace(/[.,]\s*(?=[.,])/g, '').trim();
}

// ---- data -------------------------------------------------------------------------------------------------------

const network = {
  services: [], paths: [], total: 0, byId: new Map(),
  load(data) {
    this.byId = new Map(data.services.map((service) => [service.id, service]));
    this.all = data.services;
    this.services = data.services.filter((service) => service.shown).sort((a, b) => a.number - b.number);
    this.paths = data.paths.filter((path) => path.shown && this.service(path.from)?.shown && this.service(path.to)?.shown);
    this.total = data.total ?? data.services.length;
  },
  service(id) { return this.byId.get(id); },
  out(id) { return this.paths.filter((path) => path.from === id); },
  in(id) { return this.paths.filter((path) => path.to === id); },
  neighbours(id) { return [...new Set([...this.out(id).map((path) => path.to), ...this.in(id).map((path) => path.from)])]; },
};

/** There and back of the same kind is one line with two arrows: a calmer picture. */
function lines() {
  const result = [];
  for (const path of network.paths) {
    const back = result.find((line) => line.paths.length === 1 && line.paths[0].from === path.to
      && line.paths[0].to === path.from && line.paths[0].line === path.line && line.paths[0].assumed === path.assumed);
    if (back) back.paths.push(path);
    else result.push({ paths: [path] });
  }
  return result;
}

// ---- places -----------------------------------------------------------------------------------------------------

const compact = () => canvas.clientWidth < 560 || network.services.length > 60;

/** The grid stretches with the canvas: places stay, letters keep their size. */
function spot(service) {
  const xs = network.all.map((other) => other.x);
  const ys = network.all.map((other) => other.y);
  const part = (value, values) => (value - Math.min(...values)) / (Math.max(...values) - Math.min(...values) || 1);
  const narrow = canvas.clientWidth < 560;
  const side = narrow ? 28 : 64;
  const width = Math.max(canvas.clientWidth, 280) - 2 * side;
  const height = Math.max(canvas.clientHeight, 380) - (narrow ? 74 : 96);
  return { x: side + part(service.x, xs) * width, y: 36 + part(service.y, ys) * height };
}

/** A line that would run through another junction bends round it: otherwise it suggests a stop. */
function bendLines() {
  cy.edges().forEach((edge) => {
    const a = edge.source().position();
    const b = edge.target().position();
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    let bend = 0;
    cy.nodes('.stop').forEach((node) => {
      if (node.same(edge.source()) || node.same(edge.target())) return;
      const p = node.position();
      const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / length ** 2;
      const off = ((p.x - a.x) * dy - (p.y - a.y) * dx) / length;
      const room = (node.hasClass('generalist') ? 36 : 25) * (compact() ? 0.75 : 1);
      if (along < 0.06 || along > 0.94 || Math.abs(off) >= room) return;
      const needed = (room + 12 - Math.abs(off)) / Math.max(2 * along * (1 - along), 0.2);
      if (needed > Math.abs(bend)) bend = (off > 0 ? -1 : 1) * needed;
    });
    edge.data('bend', bend).toggleClass('bent', bend !== 0);
  });
}

function place() {
  cy.batch(() => network.services.forEach((service) => {
    const { x, y } = spot(service);
    const below = compact() ? 15 : service.lens === 'GENERALIST' || service.project ? 30 : 18;
    cy.$id(service.id).position({ x, y });
    cy.$id(`name:${service.id}`).position({ x, y: y + below });
  }));
  cy.batch(bendLines);
}

function showAll() {
  place();
  cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
}

// ---- drawing ----------------------------------------------------------------------------------------------------

// Cytoscape skips its own <style> element, which the CSP refuses, when something with this id exists.
document.head.append(Object.assign(document.createElement('template'), { id: '__________cytoscape_stylesheet' }));
const cy = cytoscape({
  container: canvas, style: [], autoungrabify: true, autounselectify: true, boxSelectionEnabled: false, minZoom: 0.5, maxZoom: 2.6,
});

function draw() {
  const when = (flags) => Object.keys(flags).filter((name) => flags[name]).join(' ');
  cy.batch(() => {
    cy.elements().remove();
    cy.add(network.services.flatMap(({ id, number, sector, shortName, name, lens, project, outside }) => [
      { data: { id, number, sector }, classes: when({ stop: true, generalist: lens === 'GENERALIST', project, outside }) },
      { data: { id: `name:${id}`, owner: id, text: shortName || name }, classes: 'name' },
    ]));
    cy.add(lines().map(({ paths }) => ({
      data: { id: `line:${paths[0].id}`, source: paths[0].from, target: paths[0].to, paths },
      classes: when({ [paths[0].line]: true, assumed: paths[0].assumed, both: paths.length > 1 }),
    })));
  });
  cy.style(mapStyle(compact()));
  place();
  const count = $('kaartteller');
  if (count) count.textContent = t('count', { shown: network.services.length, total: network.total });
}

// ---- choosing ---------------------------------------------------------------------------------------------------

let chosen = null; // id of a service
let chosenLine = null; // a Cytoscape edge
let panel = null; // the element and what the server put in it
const steps = () => Number(new URLSearchParams(location.search).get('stappen')) || 1;

function showPanel(content) {
  const element = $('paneel');
  if (!element) return;
  if (panel?.element !== element) panel = { element, initial: [...element.childNodes] };
  element.replaceChildren(...(content ?? panel.initial));
}

/** Lights what is chosen with its surroundings, and fills the panel. */
function light() {
  cy.batch(() => {
    cy.elements().removeClass('faded chosen said');
    if (!chosen && !chosenLine) return;
    let near = chosen ? cy.$id(chosen).closedNeighborhood() : chosenLine.union(chosenLine.connectedNodes());
    if (chosen && steps() === 2) near = near.closedNeighborhood();
    cy.elements().difference(near).addClass('faded');
    near.nodes().forEach((node) => cy.$id(`name:${node.id()}`).removeClass('faded'));
    const names = chosen ? cy.$id(chosen) : chosenLine.connectedNodes();
    names.forEach((node) => cy.$id(`name:${node.id()}`).addClass('said'));
    (chosen ? cy.$id(chosen) : chosenLine).addClass('chosen');
  });
  if (chosen) showPanel(servicePanel(network.service(chosen), network, t));
  else showPanel(chosenLine && pathPanel(chosenLine.data('paths'), network, t));
}

function remember() {
  const url = new URL(location.href);
  const values = { knoop: chosen && network.service(chosen).number, pad: chosenLine?.data('paths')[0].id };
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    if (form?.elements[name]) form.elements[name].value = value ?? '';
  }
  if (url.href !== location.href) history.pushState(null, '', url);
}

const say = (text) => { if ($('kaartmelding')) $('kaartmelding').textContent = text; };
const count = (paths) => paths.filter((path) => path.line !== 'wished').length;

function choose(id, following = false) {
  chosen = id;
  chosenLine = null;
  if (!following) trail.length = 0;
  light();
  remember();
  if (!id) return say('');
  const service = network.service(id);
  const { x1, x2, y1, y2 } = cy.extent();
  const { x, y } = cy.$id(id).position();
  if (x < x1 || x > x2 || y < y1 || y > y2) cy.center(cy.$id(id));
  say(t('announce', { ...service, sector: service.sectorName, lens: service.lensName,
    out: count(network.out(id)), in: count(network.in(id)) }));
}

function chooseLine(edge) {
  chosen = null;
  chosenLine = edge;
  light();
  remember();
  say(edge.data('paths').map((path) => t('edge', { from: network.service(path.from).name, to: network.service(path.to).name,
    handover: path.handoverName, status: path.statusName, evidence: path.evidenceName })).join(' '));
}

/** Takes the choice from the address; says nothing, writes nothing. */
function restore() {
  const asked = new URLSearchParams(location.search);
  const service = network.services.find((candidate) => String(candidate.number) === asked.get('knoop'));
  const line = cy.edges().filter((edge) => edge.data('paths').some((path) => path.id === asked.get('pad')));
  chosen = service?.id ?? null;
  chosenLine = !chosen && line.nonempty() ? line[0] : null;
  for (const name of ['knoop', 'pad']) if (form?.elements[name]) form.elements[name].value = asked.get(name) ?? '';
  light();
}

// ---- pointer, buttons, panel ------------------------------------------------------------------------------------

cy.on('tap', (event) => {
  if (event.target === cy) return choose(null);
  if (event.target.isEdge()) chooseLine(event.target);
  else choose(event.target.data('owner') ?? event.target.id());
});
cy.on('mouseover', 'node, edge', () => { canvas.style.cursor = 'pointer'; });
cy.on('mouseout', () => { canvas.style.cursor = ''; });
// The wheel scrolls the page; with Ctrl it zooms the map.
canvas.parentElement.addEventListener('wheel', (event) => event.ctrlKey || event.stopPropagation(), { capture: true });

const zoom = (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-zoom], [data-schuif], [data-knoop], [data-sluit]');
  if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { zoom: factor, schuif, knoop } = button.dataset;
  if (factor) return Number(factor) ? zoom(Number(factor)) : showAll();
  if (schuif) {
    const [x, y] = schuif.split(',').map((step) => step * 90);
    return cy.panBy({ x, y });
  }
  if (knoop) {
    const id = network.services.find((service) => service.id === knoop || String(service.number) === knoop)?.id;
    if (!id) return;
    event.preventDefault();
    choose(id);
    return $('paneel')?.querySelector('h2')?.focus();
  }
  choose(null);
  canvas.focus();
});

// ---- keyboard ---------------------------------------------------------------------------------------------------

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const trail = []; // where N came from, for P
const branches = new Map(); // per service: which neighbour N takes next

/** The nearest junction in a direction; straight ahead counts more than aside. */
function nearest([rx, ry]) {
  const from = cy.$id(chosen).position();
  const scores = network.services.filter((service) => service.id !== chosen).map((service) => {
    const to = cy.$id(service.id).position();
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const ahead = dx * rx + dy * ry;
    return { id: service.id, ahead, score: ahead + 2.2 * (Math.abs(dx * ry) + Math.abs(dy * rx)) };
  });
  return scores.filter((s) => s.ahead > 4).sort((a, b) => a.score - b.score)[0]?.id;
}

function follow(forward) {
  if (!forward && trail.length) return trail.pop();
  const options = network.neighbours(chosen).filter((id) => id !== trail.at(-1));
  if (!options.length) return trail.pop();
  const turn = branches.get(chosen) ?? 0;
  branches.set(chosen, turn + 1);
  if (forward) trail.push(chosen);
  return options[(forward ? turn : options.length - 1) % options.length];
}

function keyTarget(key) {
  const order = network.services.map((service) => service.id);
  const at = order.indexOf(chosen);
  if (key === 'Home') return order[0];
  if (key === 'End') return order.at(-1);
  if (key === 'PageDown') return order[Math.min(at + 1, order.length - 1)];
  if (key === 'PageUp') return order[Math.max(at - 1, 0)];
  if (DIRECTIONS[key]) return chosen ? nearest(DIRECTIONS[key]) : order[0];
  return chosen && follow(/n/i.test(key));
}

canvas.addEventListener('keydown', (event) => {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !network.services.length) return;
  if (/^(Arrow\w+|Home|End|Page\w+|[npNP])$/.test(key)) {
    event.preventDefault();
    const id = keyTarget(key);
    if (id && id !== chosen) choose(id, /^[np]$/i.test(key));
    else say(t('edgeOfMap'));
  } else if (key === 'Enter' && (chosen || chosenLine)) {
    event.preventDefault();
    $('paneel')?.querySelector('h2')?.focus();
  } else if (key === 'Escape') choose(null);
  else if (key === '+' || key === '=') zoom(1.25);
  else if (key === '-') zoom(0.8);
  else if (key === '0') showAll();
});

// ---- keeping up with the page -----------------------------------------------------------------------------------

let loaded = null;
async function refresh() {
  const key = serverKey(location.href);
  if (key !== loaded) {
    loaded = key;
    const source = new URL(canvas.dataset.source, location.href);
    new URLSearchParams(location.search).forEach((value, name) => LOCAL.includes(name) || source.searchParams.append(name, value));
    try {
      const response = await fetch(source, { headers: { Accept: 'application/json' } });
      const data = await response.json();
      if (key !== loaded) return; // a newer request is under way
      network.load(data);
      draw();
    } catch {
      loaded = null;
      return say(t('failed'));
    }
  }
  restore();
}

const restyle = () => cy.style(mapStyle(compact()));
document.addEventListener('knooppunt:theme', restyle);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
document.addEventListener('knooppunt:updated', refresh);
form?.addEventListener('change', (event) => {
  if (event.target.name !== 'stappen') return;
  const url = new URL(location.href);
  if (event.target.value === '2') url.searchParams.set('stappen', '2');
  else url.searchParams.delete('stappen');
  history.pushState(null, '', url);
  light();
});
for (const name of ['knoop', 'pad']) {
  if (form && !form.elements[name]) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name }));
}
for (const control of form?.elements ?? []) if (LOCAL.includes(control.name)) control.dataset.local = '';

await refresh();
new ResizeObserver(() => {
  cy.resize();
  showAll();
  restyle();
}).observe(canvas);
document.fonts.ready.then(restyle);
