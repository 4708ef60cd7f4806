// The panel beside the map, in real HTML. Data only ever becomes text or an attribute, never markup.

/** Makes an element; children are strings, elements, or nothing. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) if (value) element.setAttribute(name, value);
  element.append(...children.filter((child) => child || child === 0));
  return element;
}

function junction(service, size) {
  const ring = service.lens === 'GENERALIST' || service.project;
  const classes = ['kp', `kp-${service.sector}`, size, ring && 'is-hub', service.project && 'is-tijdelijk',
    service.outside && 'is-buiten', service.number > 99 && 'is-lang'];
  return el('span', { class: classes.filter(Boolean).join(' ') }, el('b', null, service.number));
}

const token = (mark) => (mark.isCluster ? el('span', { class: 'groepsteken', 'aria-hidden': 'true' }) : junction(mark, 'kp-s'));
const link = (mark) => el('a', { href: `?knoop=${encodeURIComponent(mark.number || mark.id)}`, 'data-knoop': mark.id }, mark.name);
const label = (kind, text) => text && el('span', { class: `label ${kind}` }, text);
const lineClass = (path) => ({ warm: 'warm', guided: 'begeleid', cold: 'koud', wished: 'wens' })[path.line];

/** The marks of one path: what makes it other than an ordinary, confirmed route. */
const marks = (path, t) => path.isBundle ? [] : [label('label-amber', path.statusName), path.line === 'wished' && label('label-rood', t('wished')),
  path.assumed && label('label-aanname', t('assumed'))].filter(Boolean);

const MOST_ROWS = 40;

function list(title, empty, lines, other, t) {
  const count = lines.reduce((sum, line) => sum + line.count, 0);
  const ordered = lines.toSorted((a, b) => b.count - a.count);
  const rows = ordered.slice(0, MOST_ROWS).map((line) => el('li', null, token(other(line)), el('span', null, link(other(line)),
    el('small', { class: 'zacht' }, words(line, t)), el('span', { class: 'rij r1' }, ...marks(line, t)))));
  const rest = lines.length > MOST_ROWS && el('p', { class: 'zacht' }, t('more', { count: lines.length - MOST_ROWS }));
  const content = rows.length ? el('ul', { class: 'lijst' }, ...rows) : el('p', { class: 'zacht' }, empty);
  return el('div', { class: 'stapel r2' }, el('h3', null, `${title} (${count})`), content, rest);
}

function words(line, t) {
  if (line.isBundle) return bundleWords(line, t);
  return line.assumed ? line.handoverName : `${line.handoverName} · ${line.evidenceName}`;
}

/** How many paths a bundle holds, and how warm they are. */
export function bundleWords({ count, warm, wished }, t) {
  return [count && (count === 1 ? t('pathOne') : t('pathMany', { count })), count && t('warmOf', { warm }),
    wished && t('wishedOf', { wished })].filter(Boolean).join(', ');
}

export const sizeWords = (cluster, t) => (cluster.size === 1 ? t('serviceOne') : t('serviceMany', { count: cluster.size }));

const closeButton = (t) => el('p', null, el('button', { class: 'knop knop-3', type: 'button', 'data-sluit': 'ja' }, t('close')));

/** Everything about one service: who it is, where it refers to, who refers to it. */
export function servicePanel(service, network, t, drawing) {
  const until = service.until ? t('projectUntil', { until: service.until }) : t('project');
  return [
    el('div', { class: 'dienstkop' }, junction(service, 'kp-l'), el('div', null,
      el('h2', { tabindex: '-1' }, service.name),
      el('p', { class: 'zacht' }, t('organisation') && el('span', { class: 'sr' }, `${t('organisation')}: `), service.organisation))),
    el('p', { class: 'rij r2' }, label('', service.sectorName), label('label-rand', service.lensName),
      service.project && label('label-amber', until), service.outside && label('label-rand', t('outside')),
      service.assumed ? label('label-aanname', t('assumed')) : label('label-rand', service.evidenceName)),
    el('p', null, service.lensText, ' ', el('span', { class: 'zacht' }, `${t('firstContact')}: ${service.waiting}.`)),
    el('p', { class: 'rij' }, el('a', { class: 'knop', href: service.href }, t('open')),
      service.routeHref && el('a', { class: 'knop knop-2', href: service.routeHref }, t('route')),
      drawing && drawingButton(service, network, t, drawing)),
    drawing?.from === service.id && el('p', { class: 'hint' }, t('drawChoose')),
    list(t('refersTo'), t('emptyOut'), network.out(service.id), (line) => network.mark(line.to), t),
    list(t('receivesFrom'), t('emptyIn'), network.in(service.id), (line) => network.mark(line.from), t),
    service.cluster && toggleButton(network.mark(service.cluster), t),
    closeButton(t),
  ];
}

/** For whoever maps: where a new path begins, and on the next service where it leads. */
function drawingButton(service, network, t, { base, from }) {
  if (!from || from === service.id) return el('button', { class: 'knop knop-2', type: 'button', 'data-teken': service.id }, t('draw'));
  const href = `${base}/route/nieuw?van=${encodeURIComponent(from)}&naar=${encodeURIComponent(service.id)}`;
  return el('a', { class: 'knop', href }, t('drawTo', { from: network.mark(from)?.name ?? from }));
}
const toggleButton = (cluster, t) => el('p', null, el('button', { class: cluster.open ? 'knop knop-2' : 'knop', type: 'button', 'data-groep': cluster.id },
  t(cluster.open ? 'closeCluster' : 'openCluster', { name: cluster.name })));

/** Everything about one cluster: how large it is, what leaves it, what comes in, and its services when it is open. */
export function clusterPanel(cluster, network, t) {
  const rows = network.inside(cluster.id).slice(0, 5 * MOST_ROWS).map((service) => el('li', null, junction(service, 'kp-s'), el('span', null, link(service),
    el('small', { class: 'zacht' }, service.organisation))));
  return [
    el('h2', { tabindex: '-1' }, cluster.name),
    el('p', null, `${sizeWords(cluster, t)}. `, cluster.within > 0 && el('span', { class: 'zacht' }, t('within', { count: cluster.within }))),
    toggleButton(cluster, t),
    ...(cluster.open ? [el('ul', { class: 'lijst' }, ...rows)] : [
      list(t('refersTo'), t('emptyOutCluster'), network.out(cluster.id), (line) => network.mark(line.to), t),
      list(t('receivesFrom'), t('emptyInCluster'), network.in(cluster.id), (line) => network.mark(line.from), t)]),
    closeButton(t),
  ];
}

/** One line of the map: a path or a bundle, or two when they go both ways. */
export function pathPanel(paths, network, t) {
  const sections = paths.map((path) => el('div', { class: 'stapel r3' },
    el('h2', { tabindex: '-1' }, path.isBundle ? bundleWords(path, t) : path.handoverName),
    el('div', { class: 'van-naar' },
      token(network.mark(path.from)), link(network.mark(path.from)),
      el('i', { class: `lijn lijn-${lineClass(path)}${path.assumed ? ' lijn-aanname' : ''}` }),
      token(network.mark(path.to)), link(network.mark(path.to))),
    !path.isBundle && el('p', { class: 'rij r2' }, ...marks(path, t), !path.assumed && label('label-rand', path.evidenceName))));
  return [...sections.flatMap((section, i) => (i ? [el('hr'), section] : [section])), closeButton(t)];
}
