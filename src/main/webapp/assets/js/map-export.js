// What the map shows, as a picture of one sheet: title, date, filters, drawing, legend, source. The SVG stands on its own;
// the PNG is that SVG drawn on white at twice its size. Always in the light colours, as on paper.
import { network } from './map-network.js';
import { palette, SECTORS, YELLOW } from './map-style.js';

const SHEET = { width: 1684, height: 1190, margin: 44, top: 132, bottom: 64, legend: 330 };
const TEXT = "Atkinson, 'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif";
const HEAD = "Overpass, 'Trebuchet MS', Arial, sans-serif";
const LINES = ['warm', 'guided', 'cold', 'wished'];
const POINTS = {
  inkomen: '-.5 -.87 .5 -.87 1 0 .5 .87 -.5 .87 -1 0', onderwijs: '0 -1 1 0 0 1 -1 0', gezin: '0 -1 1 1 -1 1', middenveld: '-1 -1 .333 -1 1 1 -.333 1',
};

/** Text for XML: signs that XML does not allow are left out. */
export const escaped = (text) => String(text).toWellFormed()
  .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  .replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]);

const number = (value) => String(Math.round(value * 100) / 100);

function tag(name, attributes, ...children) {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`).join('');
  const content = children.flat(Infinity).filter(Boolean).join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

const write = (text, x, y, size, attributes = {}) =>
  tag('text', { x, y, 'font-size': size, 'font-family': TEXT, ...attributes }, escaped(text));

/** Words in lines of at most so wide; the width of a letter is estimated, so that no font has to be there. */
function wrapped(text, width, size) {
  const most = Math.max(6, Math.floor(width / (size * 0.53)));
  const lines = [];
  for (const word of String(text).split(/\s+/)) {
    if (lines.length && `${lines.at(-1)} ${word}`.length <= most) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The shape of a sector, half so wide as `half`, round a place. */
function shape(sector, x, y, half, attributes) {
  if (sector === 'welzijn') return tag('circle', { cx: x, cy: y, r: half, ...attributes });
  if (sector === 'werk' || !SECTORS[sector]) {
    return tag('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: half * 0.3, ...attributes });
  }
  const points = (SECTORS[sector].points ?? POINTS[sector]).split(' ').map(Number);
  const corners = [];
  for (let i = 0; i < points.length; i += 2) corners.push(`${number(x + points[i] * half)},${number(y + points[i + 1] * half)}`);
  return tag('polygon', { points: corners.join(' '), ...attributes });
}

/** A junction with its rings; `half` is half the width of the shape. */
function junction({ sector, label, generalist, project, outside }, x, y, half, c, zoom = 1) {
  const colour = c.sector[sector] ?? c.inkt;
  const ring = (generalist || project) && shape(sector, x, y, half * 1.2 + 2.4 / zoom, { fill: c.vlak, stroke: colour,
    'stroke-width': half * 0.16, 'stroke-dasharray': project ? `${number(half * 0.28)} ${number(half * 0.2)}` : undefined });
  const size = half * (String(label).length > 2 ? 0.68 : 0.85);
  return [ring, shape(sector, x, y, half, { fill: outside ? c.vlak : colour, stroke: outside ? colour : c.vlak, 'stroke-width': half * (outside ? 0.18 : 0.1) }),
    label !== '' && write(label, x, y + size * 0.36 + (SECTORS[sector]?.drop ?? 0) * half / 17, size,
      { 'font-family': HEAD, 'font-weight': 700, 'text-anchor': 'middle', fill: outside ? c.inkt : c['op-sector'] })];
}

/** How a line is drawn: the same looks as on the screen. */
function lineLook(line, assumed, c) {
  const base = { warm: { width: 5, colour: c.route }, guided: { width: 2.6, colour: c.route }, cold: { width: 1.5, colour: c.rand, dash: '5 4' },
    wished: { width: 2.6, colour: c.rood, dash: '0.1 5', cap: 'round' } }[line];
  if (!assumed) return base;
  if (line === 'cold') return { ...base, dash: '1.5 3.5' };
  return line === 'wished' ? base : { ...base, colour: c['route-licht'], hollow: true, width: line === 'warm' ? 6.4 : 3.6 };
}

const arrowId = (line, assumed) => `pijl-${line}${assumed ? '-aanname' : ''}`;

function arrows(c) {
  return LINES.flatMap((line) => [false, true].map((assumed) => {
    const { colour, hollow } = lineLook(line, assumed, c);
    return tag('marker', { id: arrowId(line, assumed), viewBox: '-10 -6 12 12', refX: 0, refY: 0, markerWidth: 12, markerHeight: 12,
      markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse' },
    tag('path', { d: 'M0 0 L-9 -5 L-9 5 Z', fill: hollow ? c.vlak : colour, stroke: colour, 'stroke-width': hollow ? 1.4 : 0.6 }));
  }));
}

function stroke(d, line, assumed, c, ends = {}) {
  const look = lineLook(line, assumed, c);
  const common = { d, fill: 'none', 'stroke-linecap': look.cap };
  if (!look.hollow) return tag('path', { ...common, stroke: look.colour, 'stroke-width': look.width, 'stroke-dasharray': look.dash, ...ends });
  return [tag('path', { ...common, stroke: look.colour, 'stroke-width': look.width, ...ends }), tag('path', { ...common, stroke: c.vlak, 'stroke-width': look.width - 2.6 })];
}

// ---- the drawing ------------------------------------------------------------------------------------------------

/** The place where a line leaves a mark when the screen has not drawn it: on the way to the other mark, outside the disc. */
function outside(node, towards) {
  const [a, b] = [node.position(), towards.position()];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const part = Math.min(0.45, (node.width() / 2 + 4) / length);
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

function edgePath(edge, c) {
  const isPlain = edge.style('curve-style') === 'haystack';
  const from = (!isPlain && edge.sourceEndpoint()) || outside(edge.source(), edge.target());
  const to = (!isPlain && edge.targetEndpoint()) || outside(edge.target(), edge.source());
  if (![from.x, from.y, to.x, to.y].every(Number.isFinite)) return '';
  const bow = !isPlain && edge.controlPoints()?.[0];
  const d = `M${number(from.x)} ${number(from.y)} ${bow ? `Q${number(bow.x)} ${number(bow.y)} ` : 'L'}${number(to.x)} ${number(to.y)}`;
  const line = LINES.find((name) => edge.hasClass(name));
  const assumed = edge.hasClass('assumed');
  const arrow = `url(#${arrowId(line, assumed)})`;
  const ends = { 'marker-end': arrow, 'marker-start': edge.hasClass('both') ? arrow : undefined };
  return tag('g', { opacity: Number(edge.effectiveOpacity()) < 1 ? Number(edge.effectiveOpacity()) : undefined },
    edge.hasClass('chosen') && tag('path', { d, fill: 'none', stroke: YELLOW, 'stroke-width': 14 }), edge.hasClass('bundle') ? bundle(edge, d, line, c, ends) : stroke(d, line, assumed, c, ends));
}

/** A line between clusters is as thick as on the screen, and its arrows as large. */
function bundle(edge, d, line, c, ends) {
  const { colour, dash } = lineLook(line, false, c);
  const width = edge.numericStyle('width');
  const scaled = dash?.split(' ').map((part) => number((Number(part) * width) / 1.5)).join(' ');
  return tag('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-dasharray': scaled, ...ends });
}

function nodePicture(node, c, named) {
  const { x, y } = node.position();
  const mark = network.mark(node.id());
  const opacity = node.effectiveOpacity() < 1 ? node.effectiveOpacity() : undefined;
  const half = node.width() / 2;
  const halo = node.hasClass('chosen') && tag('circle', { cx: x, cy: y, r: half + 9, fill: YELLOW });
  if (mark.isCluster) {
    const colour = mark.sector ? c.sector[mark.sector] : c.route;
    const size = node.data('font');
    const said = node.data('named') || node.hasClass('said');
    const lines = said ? node.data('text').split('\n').flatMap((part) => wrapped(part, node.data('widest'), size)) : [];
    const inside = y + size * 0.36 - ((lines.length - 1) * size * 1.15) / 2;
    const over = y - half - 8;
    const top = mark.open ? over : { bottom: y + half + size, top: over - (lines.length - 1) * size * 1.15 }[node.data('valign')] ?? inside;
    return tag('g', { opacity }, halo,
      tag('circle', { cx: x, cy: y, r: half, fill: c['vlak-2'], 'fill-opacity': mark.open ? 0.45 : undefined, stroke: colour,
        'stroke-width': mark.open ? 2 : Math.max(3, half * 0.035), 'stroke-dasharray': mark.open ? '8 6' : undefined }),
      lines.map((text, i) => write(text, x, top + i * size * 1.15, size, { 'font-family': HEAD, 'font-weight': 700, 'text-anchor': 'middle', fill: c.inkt,
        stroke: c.vlak, 'stroke-width': size * 0.22, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })));
  }
  const label = node.data('number');
  const name = cyName(node);
  const size = Number.parseFloat(name.style('font-size')) || 12;
  const shown = named && name.effectiveOpacity() > 0 && Number(name.style('text-opacity')) > 0;
  const lines = shown ? wrapped(name.data('text'), network.small ? 110 : 88, size) : [];
  return tag('g', { opacity }, tag('title', {}, escaped(`${label} ${mark.name}, ${mark.organisation}`.trim())), halo,
    junction({ sector: mark.sector, label, generalist: node.hasClass('generalist'), project: node.hasClass('project'), outside: node.hasClass('outside') }, x, y, half, c),
    lines.map((text, i) => write(text, x, name.position().y + size * 0.95 + i * size * 1.12, size, { 'text-anchor': 'middle', 'font-weight': 500, fill: c.inkt,
      stroke: c.vlak, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })));
}

const cyName = (node) => node.cy().$id(`name:${node.id()}`);

function drawing(cy, c, frame) {
  const view = cy.extent();
  const scale = Math.min(frame.width / view.w, frame.height / view.h);
  const [dx, dy] = [frame.x + (frame.width - view.w * scale) / 2 - view.x1 * scale, frame.y + (frame.height - view.h * scale) / 2 - view.y1 * scale];
  const seen = (element) => {
    const box = element.boundingBox();
    return element.visible() && box.x2 > view.x1 && box.x1 < view.x2 && box.y2 > view.y1 && box.y1 < view.y2;
  };
  // as on the screen: names only when they can be read
  const named = network.small || 11.5 * scale >= 7;
  const nodes = cy.nodes('.stop, .cluster, .field').filter(seen);
  const ordered = [...nodes.filter('.field'), ...nodes.filter('.cluster'), ...nodes.filter('.stop')];
  const content = [ordered.filter((node) => node.hasClass('field')).map((node) => nodePicture(node, c, named)),
    cy.edges().filter(seen).map((edge) => edgePath(edge, c)),
    ordered.filter((node) => !node.hasClass('field')).map((node) => nodePicture(node, c, named))];
  return [tag('clipPath', { id: 'blad' }, tag('rect', { ...frame })),
    tag('g', { 'clip-path': 'url(#blad)' }, tag('g', { transform: `translate(${number(dx)} ${number(dy)}) scale(${Math.round(scale * 1e5) / 1e5})` }, content)),
    tag('rect', { ...frame, fill: 'none', stroke: c.lijn })];
}

// ---- the sheet --------------------------------------------------------------------------------------------------

/** What the drawing shows has a line in the legend; what it does not show has none. */
function legend(cy, c, t, x, top) {
  const has = (selector) => cy.elements(selector).some((element) => element.visible());
  const parts = [];
  let y = top;
  const heading = (text) => {
    y += parts.length ? 24 : 0;
    parts.push(write(text, x, y, 19, { 'font-family': HEAD, 'font-weight': 700, fill: c.inkt }));
    y += 32;
  };
  const row = (mark, text) => {
    const lines = wrapped(text, SHEET.legend - 76, 16);
    parts.push(mark(x + 24, y - 5), lines.map((line, i) => write(line, x + 60, y + i * 20, 16, { fill: c.inkt })));
    y += 14 + lines.length * 20;
  };
  const used = new Set([...network.services, ...network.clusters].map((mark) => mark.sector));
  const sectors = Object.keys(network.sectors).map((key, i) => ({ key, digit: String(i + 1) })).filter(({ key }) => used.has(key));
  if (sectors.length) heading(t('legendSectors'));
  for (const { key, digit } of sectors) row((a, b) => junction({ sector: key, label: digit }, a, b, 15, c), network.sectors[key]);
  const stroked = (line, assumed) => (a, b) => stroke(`M${number(a - 22)} ${number(b)} H${number(a + 22)}`, line, assumed, c);
  const shown = LINES.filter((line) => has(`edge.${line}`));
  if (shown.length) heading(t('legendLines'));
  for (const line of shown) row(stroked(line, false), t(`legend${line[0].toUpperCase()}${line.slice(1)}`));
  if (has('edge.assumed')) row(stroked('guided', true), t('legendAssumed'));
  if (has('edge.bundle')) row(() => '', t('legendBundle'));
  const marks = [['generalist', 'legendGeneralist'], ['project', 'legendProject'], ['outside', 'legendOutside']].filter(([name]) => has(`node.${name}`));
  if (marks.length || has('node.cluster')) heading(t('legendMarks'));
  const sample = sectors[0]?.key ?? 'welzijn';
  for (const [name, text] of marks) row((a, b) => junction({ sector: sample, label: '', [name]: true }, a, b, 12, c), t(text));
  if (has('node.cluster')) row((a, b) => tag('circle', { cx: a, cy: b, r: 15, fill: c['vlak-2'], stroke: c.route, 'stroke-width': 3 }), t('legendCluster'));
  return parts;
}

/** The whole sheet as the text of an SVG file. `fonts` are rules for a style element, when the picture must bring its own. */
export function mapSheet(cy, t, { title, filters, source, fonts = '' }) {
  const c = palette(true);
  const { width, height, margin, top, bottom, legend: column } = SHEET;
  const frame = { x: margin, y: top, width: width - 2 * margin - column - 24, height: height - top - bottom };
  const subtitle = [network.dateText, t('count', { shown: network.shown, total: network.total })].join(' · ');
  const chosen = filters.length ? `${t('filters')}: ${filters.join(' · ')}` : t('noFilters');
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`,
    role: 'img', 'aria-labelledby': 'blad-titel blad-uitleg' },
  tag('title', { id: 'blad-titel' }, escaped(`${title}, ${network.dateText}`)),
  tag('desc', { id: 'blad-uitleg' }, escaped([subtitle, chosen, source].join('. '))),
  tag('defs', {}, fonts && `<style>${fonts}</style>`, arrows(c)),
  tag('rect', { width, height, fill: '#ffffff' }),
  write(title, margin, 66, 34, { 'font-family': HEAD, 'font-weight': 700, fill: c.inkt }),
  write(subtitle, margin, 96, 18, { fill: c.inkt }),
  write(chosen.length > 170 ? `${chosen.slice(0, 168)} …` : chosen, margin, 120, 16, { fill: c['inkt-2'] }),
  drawing(cy, c, frame),
  legend(cy, c, t, width - margin - column, top + 18),
  write(source, margin, height - 26, 15, { fill: c['inkt-2'] }));
}

// ---- saving -----------------------------------------------------------------------------------------------------

function download(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The fonts of the page as rules that carry them: a picture may not ask for files. */
async function ownFonts() {
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const rules = await Promise.all(faces.filter((rule) => !/italic/.test(rule.style.fontStyle)).map(async (rule) => {
    const file = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
    const bytes = await (await fetch(new URL(file, rule.parentStyleSheet.href))).blob();
    const data = await new Promise((done, failed) => {
      const reader = Object.assign(new FileReader(), { onload: () => done(reader.result), onerror: failed });
      reader.readAsDataURL(bytes);
    });
    return rule.cssText.replace(/src:[^;]+;/, `src: url(${data}) format("woff2");`);
  }));
  return rules.join('\n');
}

async function png(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const sheet = Object.assign(document.createElement('canvas'), { width: 2 * SHEET.width, height: 2 * SHEET.height });
  const pen = sheet.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((done) => { sheet.toBlob(done, 'image/png'); });
}

/** Saves the sheet as a file of this kind: svg or png. */
export async function saveSheet(kind, cy, t, words, name) {
  if (kind === 'svg') return download(new Blob([mapSheet(cy, t, words)], { type: 'image/svg+xml' }), `${name}.svg`);
  const fonts = await ownFonts().catch(() => '');
  return download(await png(mapSheet(cy, t, { ...words, fonts })), `${name}.png`);
}

/** Puts the sheet into the page for printing. */
export function printSheet(place, cy, t, words) {
  const sheet = new DOMParser().parseFromString(mapSheet(cy, t, words), 'image/svg+xml').documentElement;
  place.replaceChildren(document.adoptNode(sheet));
}
