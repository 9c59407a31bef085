// Charts: a frame with a heading, the drawing, and its table behind a button. Drawn when seen.
let charts = [];
const onSight = new IntersectionObserver((entries) => {
  entries.filter((entry) => entry.isIntersecting).forEach((entry) => draw(entry.target));
}, { rootMargin: '200px' });
const pending = new WeakMap();

/**
 * Adds a chart to a section.
 *
 * @param spec title and note in both languages; the table it shows; option(colors), which gives what
 *     ECharts draws; height in px; why, the reason where there is nothing to draw
 */
function figure(host, spec) {
  const isEmpty = !spec.table.rows.length || spec.why;
  const body = isEmpty ? el('p.empty', {}, nothing(spec.why))
    : el('div.chart', { role: 'img', 'aria-label': `${say(spec.title)}. ${spec.note ? say(spec.note) : ''}` });
  const frame = el(spec.isWide ? 'figure.wide' : 'figure', { 'data-figure': spec.id },
    el('figcaption', {}, el('h3', {}, say(spec.title)), spec.note ? el('p', {}, say(spec.note)) : null),
    spec.controls ? el('div.controls', {}, spec.controls) : null,
    scopeNote(spec),
    body,
    isEmpty ? null : buttons(spec));
  if (!isEmpty) {
    body.style.height = `${spec.height ?? 300}px`;
    pending.set(body, spec);
    onSight.observe(body);
  }
  host.append(frame);
}

/** Says so where the group chosen has no numbers of its own here. */
function scopeNote(spec) {
  if (!spec.isWhole || view.group === WHOLE) return null;
  return el('p.scope', {}, say(['此图为全社群数据(不按群细分)。', 'Of the whole community: not told apart by group.']));
}

function buttons(spec) {
  const shelf = el('div');
  const show = el('button', {
    type: 'button', 'aria-expanded': 'false',
    onclick: () => {
      const isOpen = shelf.childElementCount > 0;
      shelf.replaceChildren(...(isOpen ? [] : [drawTable(spec.table)]));
      show.setAttribute('aria-expanded', String(!isOpen));
    },
  }, say(['数据表', 'Table']));
  const save = el('button', {
    type: 'button',
    onclick: () => download(`${spec.id}.csv`, csv(spec.table)),
  }, say(['下载 CSV', 'CSV']));
  const source = spec.source ? el('span.source', {}, say(['来源:', 'Source: ']), el('code', { translate: 'no' }, spec.source)) : null;
  return el('div.buttons', {}, el('div', {}, show, save, source), shelf);
}

function draw(body) {
  onSight.unobserve(body);
  const spec = pending.get(body);
  if (!spec || body.dataset.drawn) return;
  const chart = echarts.init(body, null, { renderer: 'canvas' });
  chart.setOption({ ...frameOption(), ...spec.option(colors()) });
  body.dataset.drawn = 'yes';
  charts.push(chart);
}

function drawAll() {
  document.querySelectorAll('.chart').forEach(draw);
}

function forgetCharts() {
  charts.forEach((chart) => chart.dispose());
  charts = [];
  onSight.disconnect();
}

addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
addEventListener('beforeprint', drawAll);

/** The colours of the style sheet, light or dark. */
function colors() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries(['ink', 'soft', 'line', 'card', 'blue', 'orange', 'teal', 'yellow', 'purple', 'grey', 'dark', 'wash', 'sky', 'rose', 'olive']
    .map((name) => [name, of(name)]));
}

function frameOption() {
  const c = colors();
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: c.soft },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, icon: 'roundRect', textStyle: { color: c.soft } },
  };
}

/** A tooltip made of elements, so that no text of the data is ever read as HTML. */
function tip(lines, trigger = 'axis') {
  const c = colors();
  return {
    trigger, confine: true, backgroundColor: c.card, borderColor: c.line,
    textStyle: { color: c.ink, fontSize: 13 }, axisPointer: { type: 'line', lineStyle: { color: c.grey } },
    formatter: (params) => el('div.tip', {}, lines(params).map((line, i) => el(i ? 'div' : 'strong', {}, line))),
  };
}

function categoryAxis(labels, c) {
  return {
    type: 'category', data: labels, axisTick: { show: false },
    axisLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.soft, hideOverlap: true },
  };
}

/** From nobody to all. */
const SHARE_AXIS = { min: 0, max: 1, interval: 0.25 };

function valueAxis(c, show, more = {}) {
  return {
    type: 'value', axisLabel: { color: c.soft, formatter: show }, splitNumber: 4,
    splitLine: { lineStyle: { color: c.line } }, ...more,
  };
}

/** A line, and where there is an interval a band around it. */
function line(title, values, color, interval) {
  const own = {
    name: title, type: 'line', data: values, symbol: 'circle', symbolSize: values.length > 40 ? 0 : 5,
    showSymbol: values.length <= 40, lineStyle: { width: 2, color }, itemStyle: { color }, connectNulls: false, z: 3,
  };
  return interval ? [...band(title, interval, color), own] : [own];
}

function band(title, [low, high], color) {
  const base = { type: 'line', stack: `band ${title}`, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 };
  const height = high.map((value, i) => (value === null || low[i] === null ? null : value - low[i]));
  return [{ ...base, data: low }, { ...base, data: height, areaStyle: { color, opacity: 0.15 } }];
}

function bars(title, values, color, stack) {
  return { name: title, type: 'bar', data: values, stack, barMaxWidth: 28, itemStyle: { color, borderRadius: 2 } };
}
