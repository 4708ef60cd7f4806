// The network map. Places are fixed and nothing moves by itself; the keyboard, a live region and the panel say what the canvas shows.
// The address holds everything: filters and open clusters (live.js), the chosen mark (knoop), the chosen line (pad), how far to look
// (stappen), whether the rest is hidden (alleen).
import cytoscape from '../vendor/cytoscape.esm.min.mjs';
import { follow as visit, serverKey } from './live.js';
import { printSheet, saveSheet } from './map-export.js';
import { network } from './map-network.js';
import { bundleWords, clusterPanel, pathPanel, servicePanel, sizeWords } from './map-panel.js';
import {
  discRadius, isCompact, isCrowded, isDense, isOnDemand, lineScale, nameClusters, nameServices, place, showWhole,
} from './map-places.js';
import { mapStyle } from './map-style.js';

const $ = (id) => document.getElementById(id);
const canvas = $('net');
const form = $('kaartvorm');
const LOCAL = ['knoop', 'pad', 'stappen', 'alleen'];

/** A text of the page: data-t-… on the canvas, with {names} filled in; an empty value takes its punctuation along. */
export function t(name, values = {}) {
  const text = canvas.dataset[`t${name[0].toUpperCase()}${name.slice(1)}`] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '').replace(/[.,]\s*(?=[.,])/g, '').replace(/^[.,\s]+/, '').trim();
}

/** A path that is being drawn: where it begins, until somebody chooses where it leads. */
const drawing = { base: `/${canvas.dataset.partnership}`, from: null };

// ---- drawing ----------------------------------------------------------------------------------------------------

// Cytoscape skips its own <style> element, which the CSP refuses, when something with this id exists.
document.head.append(Object.assign(document.createElement('template'), { id: '__________cytoscape_stylesheet' }));
const cy = cytoscape({
  container: canvas, style: [], autoungrabify: true, autounselectify: true, boxSelectionEnabled: false, minZoom: 0.5, maxZoom: 2.6,
});

function showAll() {
  place(cy, canvas);
  showWhole(cy);
  scale = network.small ? 1 : lineScale(cy);
  name();
  restyle();
}

let scale = 1; // of lines and marks between clusters, for the whole map
function restyle() {
  cy.style(mapStyle({ compact: isCompact(canvas), large: !network.small, dense: isDense(), scale }));
}

/** Names what there is room for. */
function name() {
  if (network.clusters.length) nameClusters(cy);
  if (isCrowded()) nameServices(cy, nameElement, chosen);
}

// Names find their room again when the map stands still.
let settling = 0;
cy.on('viewport', () => {
  if (network.small) return;
  clearTimeout(settling);
  settling = setTimeout(name, 90);
});

const classes = (flags) => Object.keys(flags).filter((name) => flags[name]).join(' ');

function serviceElements({ id, number, sector, shortName, name, lens, project, outside }) {
  return [
    { data: { id, number, sector }, classes: classes({ stop: true, generalist: lens === 'GENERALIST', project, outside }) },
    ...(isCrowded() ? [] : [nameElement({ id, shortName, name })]),
  ];
}

function nameElement({ id, shortName, name }) {
  return { data: { id: `name:${id}`, owner: id, text: shortName || name, font: 11.5, widest: 84 }, classes: 'name' };
}

/** A sector is told by its digit too. */
const titled = (cluster) => (cluster.sector ? `${cluster.key} ${cluster.name}` : cluster.name);

const clusterElement = (cluster) => ({
  data: { id: cluster.id, sector: cluster.sector, size: cluster.size, r: cluster.open ? cluster.r : discRadius(cluster),
    font: 14, widest: 100, named: 1, outline: 2, valign: 'center', text: cluster.open ? titled(cluster) : `${titled(cluster)}\n${sizeWords(cluster, t)}` },
  classes: cluster.open ? 'field' : 'cluster',
});

function lineElements(lines) {
  const most = lines.reduce((high, line) => Math.max(high, line.count), 1);
  return lines.map(({ paths, line, count }) => ({
    data: { id: `line:${paths[0].id}`, source: paths[0].from, target: paths[0].to, paths, weight: 0.2 + 0.7 * Math.sqrt(count / most) },
    classes: classes({ [line]: true, assumed: paths[0].assumed, both: paths.length > 1, bundle: paths[0].isBundle }),
  }));
}

function draw() {
  const renderer = cy.renderer();
  // many lines: while the map moves they are not drawn, and what stands still is one picture
  renderer.hideEdgesOnViewport = isDense();
  renderer.textureOnViewport = isDense() || isCrowded();
  allLines = network.drawn();
  cy.batch(() => {
    cy.elements().remove();
    cy.add([...network.clusters.map(clusterElement), ...network.services.flatMap(serviceElements),
      ...(isOnDemand() ? [] : lineElements(allLines))]);
  });
  const count = $('kaartteller');
  const shown = t('count', { shown: network.shown, total: network.total });
  if (count) count.textContent = isOnDemand() ? `${shown}. ${t('onDemand')}` : shown;
}

let allLines = []; // as they are drawn: there and back together

/** Of too many lines only those of the choice are drawn: of the chosen mark, and of its neighbours when two steps are asked. */
function drawLinesOfChoice() {
  const ends = new Set(chosen ? [chosen] : []);
  if (chosen && network.mark(chosen).open) network.inside(chosen).forEach((service) => ends.add(service.id));
  if (chosen && steps() === 2) network.neighbours(chosen).forEach((id) => ends.add(id));
  const wanted = allLines.filter(({ paths }) => ends.has(paths[0].from) || ends.has(paths[0].to)
    || paths.some((path) => path.id === asked('pad')));
  cy.edges().remove();
  cy.add(lineElements(wanted));
  if (isCrowded()) nameServices(cy, nameElement, chosen);
}

// ---- choosing ---------------------------------------------------------------------------------------------------

let chosen = null; // id of a service
let chosenLine = null; // a Cytoscape edge
let toggled = null; // id of a cluster that is being opened or closed
let panel = null; // the element and what the server put in it
const asked = (name) => new URLSearchParams(location.search).get(name);
const steps = () => Number(asked('stappen')) || 1;
const alone = () => asked('alleen') !== null;

function showPanel(content) {
  const element = $('paneel');
  if (!element) return;
  if (panel?.element !== element) panel = { element, initial: [...element.childNodes] };
  element.replaceChildren(...(content ?? panel.initial));
}

/** What belongs to the choice: its neighbours, as far as was asked; for an open cluster all its services and the fields they are in. */
function surroundings() {
  let near = chosen ? cy.$id(chosen) : chosenLine.union(chosenLine.connectedNodes());
  if (chosen && network.mark(chosen).open) network.inside(chosen).forEach((service) => { near = near.union(cy.$id(service.id)); });
  if (chosen) near = near.closedNeighborhood();
  if (chosen && steps() === 2) near = near.closedNeighborhood();
  const fields = new Set(near.nodes().map((node) => network.mark(node.id())?.cluster).filter(Boolean));
  fields.forEach((id) => { near = near.union(cy.$id(id)); });
  return near;
}

/** Lights what is chosen with its surroundings, and fills the panel. */
function light() {
  if (isOnDemand() && !chosenLine) drawLinesOfChoice();
  cy.batch(() => {
    cy.elements().removeClass('faded chosen said near away');
    if (!chosen && !chosenLine) return;
    const near = surroundings();
    cy.elements().difference(near).addClass(alone() ? 'away' : 'faded');
    near.edges().addClass('near');
    near.nodes().forEach((node) => cy.$id(`name:${node.id()}`).removeClass('faded away'));
    const names = chosen ? cy.$id(chosen) : chosenLine.connectedNodes();
    names.forEach((node) => {
      const near = Math.max(1, 1.1 / cy.zoom()); // as large as can be read
      cy.$id(`name:${node.id()}`).data({ font: 11.5 * near, widest: 84 * near }).addClass('said');
      node.addClass('said');
    });
    (chosen ? cy.$id(chosen) : chosenLine).addClass('chosen');
  });
  const mark = chosen && network.mark(chosen);
  if (mark) showPanel(mark.isCluster ? clusterPanel(mark, network, t) : servicePanel(mark, network, t, canvas.dataset.tDraw && drawing));
  else showPanel(chosenLine && pathPanel(chosenLine.data('paths'), network, t));
}

function remember() {
  const url = new URL(location.href);
  const values = { knoop: chosen && network.nameInAddress(chosen), pad: chosenLine?.data('paths')[0].id };
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
    if (form?.elements[name]) form.elements[name].value = value ?? '';
  }
  if (url.href !== location.href) history.pushState(null, '', url);
}

const say = (text) => { if ($('kaartmelding')) $('kaartmelding').textContent = text; };

/** What the live region says of a mark. */
function announce(mark) {
  const paths = { out: network.count(network.out(mark.id)), in: network.count(network.in(mark.id)) };
  if (!mark.isCluster) return t('announce', { ...mark, sector: mark.sectorName, lens: mark.lensName, ...paths });
  return t(mark.open ? 'announceOpen' : 'announceCluster', { ...mark, services: sizeWords(mark, t), ...paths });
}

function choose(id, following = false) {
  chosen = id;
  chosenLine = null;
  if (!following) trail.length = 0;
  light();
  remember();
  if (!id) return say('');
  const { x1, x2, y1, y2 } = cy.extent();
  const { x, y } = cy.$id(id).position();
  if (x < x1 || x > x2 || y < y1 || y > y2) cy.center(cy.$id(id));
  say(announce(network.mark(id)));
}

/** Opens or closes a cluster: the server draws it, and the address says so. */
function toggle(id) {
  const { key } = network.mark(id);
  const url = new URL(location.href);
  const open = url.searchParams.getAll('open').flatMap((keys) => keys.split(','));
  url.searchParams.delete('open');
  for (const other of open) if (other !== key) url.searchParams.append('open', other);
  if (!open.includes(key)) url.searchParams.append('open', key);
  url.searchParams.set('knoop', id);
  url.searchParams.delete('pad');
  toggled = id;
  visit(url);
}

/** Brings a cluster that was just opened so near that its services can be read. */
function approach(id) {
  const READABLE = 18;
  const cluster = network.mark(id);
  if (!cluster?.open || 33 * cy.zoom() >= READABLE) return;
  const field = cy.$id(id);
  cy.fit(field, 24);
  if (cy.zoom() > 1) cy.zoom({ level: 1, position: field.position() });
}

function chooseLine(edge) {
  chosen = null;
  chosenLine = edge;
  light();
  remember();
  say(edge.data('paths').map((path) => t('edge', { from: network.mark(path.from).name, to: network.mark(path.to).name,
    handover: path.isBundle ? bundleWords(path, t) : path.handoverName, status: path.statusName, evidence: path.evidenceName })).join(' '));
}

/** Takes the choice from the address; says nothing, writes nothing. */
function restore() {
  if (isOnDemand()) drawLinesOfChoice();
  const mark = asked('knoop') && network.find(asked('knoop'));
  const line = asked('pad') ? cy.edges().filter((edge) => edge.data('paths').some((path) => path.id === asked('pad'))) : cy.collection();
  chosen = mark?.id ?? null;
  chosenLine = !chosen && line.nonempty() ? line[0] : null;
  for (const name of ['knoop', 'pad']) if (form?.elements[name]) form.elements[name].value = asked(name) ?? '';
  light();
}

// ---- pointer, buttons, panel ------------------------------------------------------------------------------------

cy.on('tap', (event) => {
  if (event.target === cy) return choose(null);
  if (event.target.isEdge()) return chooseLine(event.target);
  const id = event.target.data('owner') ?? event.target.id();
  // the first tap chooses, the next one on the same cluster opens or closes it
  if (id === chosen && network.mark(id).isCluster) toggle(id);
  else choose(id);
});
cy.on('mouseover', 'node, edge', () => { canvas.style.cursor = 'pointer'; });
cy.on('mouseout', () => { canvas.style.cursor = ''; });
// The wheel scrolls the page; with Ctrl it zooms the map.
canvas.parentElement.addEventListener('wheel', (event) => event.ctrlKey || event.stopPropagation(), { capture: true });

const zoom = (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-zoom], [data-schuif], [data-knoop], [data-groep], [data-sluit], [data-bewaar], [data-teken]');
  if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { zoom: factor, schuif, knoop, groep, bewaar, teken } = button.dataset;
  if (teken) {
    drawing.from = teken;
    light();
    $('paneel')?.querySelector('h2')?.focus();
    return say(t('drawChoose'));
  }
  if (bewaar) return keep(bewaar);
  if (groep) {
    canvas.focus();
    return toggle(groep);
  }
  if (factor) return Number(factor) ? zoom(Number(factor)) : showAll();
  if (schuif) {
    const [x, y] = schuif.split(',').map((step) => step * 90);
    return cy.panBy({ x, y });
  }
  if (knoop) {
    const id = network.find(knoop)?.id;
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
  // an open cluster lies under its services: it is reached with Escape, not with an arrow
  const scores = network.marks().filter((mark) => mark.id !== chosen && !mark.open).map((mark) => {
    const to = cy.$id(mark.id).position();
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const ahead = dx * rx + dy * ry;
    return { id: mark.id, ahead, score: ahead + 2.2 * (Math.abs(dx * ry) + Math.abs(dy * rx)) };
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
  const order = network.marks().map((mark) => mark.id);
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
  if (event.ctrlKey || event.metaKey || event.altKey || !network.byId.size) return;
  if (/^(Arrow\w+|Home|End|Page\w+|[npNP])$/.test(key)) {
    event.preventDefault();
    const id = keyTarget(key);
    if (id && id !== chosen) choose(id, /^[np]$/i.test(key));
    else say(t('edgeOfMap'));
  } else if (key === 'Enter' && (chosen || chosenLine)) {
    event.preventDefault();
    if (chosen && network.mark(chosen).isCluster) toggle(chosen);
    else $('paneel')?.querySelector('h2')?.focus();
  } else if (key === 'Escape') choose((chosen && network.mark(chosen).cluster) || null); // one step up
  else if (key === '+' || key === '=') zoom(1.25);
  else if (key === '-') zoom(0.8);
  else if (key === '0') showAll();
});

// ---- pictures and paper -----------------------------------------------------------------------------------------

/** What stands around the drawing on a sheet. */
function sheetWords() {
  const filters = [...document.querySelectorAll('[data-part="chips"] .chip')].map((chip) => chip.firstChild.textContent.trim());
  return { title: canvas.getAttribute('aria-label'), filters: filters.slice(0, -1), // the last one clears them all
    source: t('source', { date: network.dateText, address: location.host + location.pathname }) };
}

async function keep(kind) {
  try {
    await saveSheet(kind, cy, t, sheetWords(), `knooppunt-${canvas.dataset.partnership}-${network.date}`);
    say(t('saved', { kind: kind.toUpperCase() }));
  } catch {
    say(t('notSaved'));
  }
}

addEventListener('beforeprint', () => $('kaartdruk') && printSheet($('kaartdruk'), cy, t, sheetWords()));

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
      // opening and closing leave the view as it is, anything else shows the whole map
      if (toggled) {
        place(cy, canvas);
        name();
        restyle();
        approach(toggled);
      } else showAll();
    } catch {
      loaded = null;
      toggled = null;
      return say(t('failed'));
    }
  }
  restore();
  if (toggled && toggled === chosen) say(announce(network.mark(chosen)));
  toggled = null;
}

document.addEventListener('knooppunt:theme', restyle);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
document.addEventListener('knooppunt:updated', refresh);
form?.addEventListener('change', (event) => {
  const { name, value, type, checked } = event.target;
  if (name !== 'stappen' && name !== 'alleen') return;
  const url = new URL(location.href);
  if (type === 'checkbox' ? checked : value !== '1') url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.pushState(null, '', url);
  light();
});
for (const name of ['knoop', 'pad']) {
  if (form && !form.elements[name]) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name }));
}
for (const control of form?.elements ?? []) if (LOCAL.includes(control.name)) control.dataset.local = '';

await refresh();
let size = `${canvas.clientWidth} ${canvas.clientHeight}`;
new ResizeObserver(() => {
  const now = `${canvas.clientWidth} ${canvas.clientHeight}`;
  if (now === size) return;
  size = now;
  cy.resize();
  showAll();
}).observe(canvas);

if (document.fonts.status !== 'loaded') document.fonts.ready.then(restyle);
