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
  return el('span', { class: classes.filter(Boolean).join(' ') }, el('b', null, String(service.number)));
}

const link = (service) => el('a', { href: `?knoop=${service.number}`, 'data-knoop': service.id }, service.name);
const label = (kind, text) => text && el('span', { class: `label ${kind}` }, text);
const lineClass = (path) => ({ warm: 'warm', guided: 'begeleid', cold: 'koud', wished: 'wens' })[path.line];

/** The marks of one path: what makes it other than an ordinary, confirmed route. */
const marks = (path, t) => [label('label-amber', path.statusName), path.line === 'wished' && label('label-rood', t('wished')),
  path.assumed && label('label-aanname', t('assumed'))].filter(Boolean);

function list(title, empty, paths, other, t) {
  const count = paths.filter((path) => path.line !== 'wished').length;
  const rows = paths.map((path) => el('li', null, junction(other(path), 'kp-s'), el('span', null, link(other(path)),
    el('small', { class: 'zacht' }, path.assumed ? path.handoverName : `${path.handoverName} · ${path.evidenceName}`),
    el('span', { class: 'rij r1' }, ...marks(path, t)))));
  const content = rows.length ? el('ul', { class: 'lijst' }, ...rows) : el('p', { class: 'zacht' }, empty);
  return el('div', { class: 'stapel r2' }, el('h3', null, `${title} (${count})`), content);
}

const closeButton = (t) => el('p', null, el('button', { class: 'knop knop-3', type: 'button', 'data-sluit': 'ja' }, t('close')));

/** Everything about one service: who it is, where it refers to, who refers to it. */
export function servicePanel(service, network, t) {
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
      service.routeHref && el('a', { class: 'knop knop-2', href: service.routeHref }, t('route'))),
    list(t('refersTo'), t('emptyOut'), network.out(service.id), (path) => network.service(path.to), t),
    list(t('receivesFrom'), t('emptyIn'), network.in(service.id), (path) => network.service(path.from), t),
    closeButton(t),
  ];
}

/** One line of the map: one path, or two when they go both ways. */
export function pathPanel(paths, network, t) {
  const sections = paths.map((path) => el('div', { class: 'stapel r3' },
    el('h2', { tabindex: '-1' }, path.handoverName),
    el('div', { class: 'van-naar' },
      junction(network.service(path.from), 'kp-s'), link(network.service(path.from)),
      el('i', { class: `lijn lijn-${lineClass(path)}${path.assumed ? ' lijn-aanname' : ''}` }),
      junction(network.service(path.to), 'kp-s'), link(network.service(path.to))),
    el('p', { class: 'rij r2' }, ...marks(path, t), !path.assumed && label('label-rand', path.evidenceName))));
  return [...sections.flatMap((section, i) => (i ? [el('hr'), section] : [section])), closeButton(t)];
}
