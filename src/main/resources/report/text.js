// Languages, numbers and elements. Whatever came with the data enters the page as text only.
const view = { lang: 'zh', theme: null, community: null, group: WHOLE, from: null, to: null };

/** A pair of Chinese and English, in the language of the reader. */
function say(pair) {
  return view.lang === 'zh' ? pair[0] : pair[1];
}

const locale = () => (view.lang === 'zh' ? 'zh-CN' : 'en');
const whole = (value) => value.toLocaleString(locale());

/** A large number as people say it: 12.3 万, 1.2M. */
function short(value) {
  if (view.lang === 'zh') {
    if (Math.abs(value) >= 1e8) return `${trim(value / 1e8)} 亿`;
    return Math.abs(value) >= 1e5 ? `${trim(value / 1e4)} 万` : whole(value);
  }
  return Math.abs(value) >= 1e6 ? `${trim(value / 1e6)}M` : whole(value);
}

const trim = (value) => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** A share of a hundred; what is close to none keeps a second digit. */
function percent(share, digits = Math.abs(share) < 0.01 && share !== 0 ? 2 : 1) {
  return `${(100 * share).toFixed(digits)}%`;
}


function signed(text, value) {
  return value > 0 ? `+${text}` : text.replace('-', '−');
}

/** Money in minor units of its currency, in whole ones. */
function money(minor, currency, isShort = false) {
  let digits = 2;
  let format;
  try {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits;
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
    format = new Intl.NumberFormat(locale(), { ...options, maximumFractionDigits: isShort ? 0 : digits });
  } catch {
    return `${short(minor / 100)} ${currency ?? ''}`.trim();
  }
  const value = minor / 10 ** digits;
  if (isShort && Math.abs(value) >= 1e5) {
    const symbol = format.formatToParts(0).find((part) => part.type === 'currency').value;
    return symbol + short(Math.round(value));
  }
  return format.format(value);
}

/** A length of time, in the largest unit of which there is one. */
function duration(seconds) {
  const units = [[86400, '天', 'd'], [3600, '小时', 'h'], [60, '分钟', 'min'], [1, '秒', 's']];
  const [size, zh, en] = units.find(([size]) => seconds >= size) ?? units[3];
  return `${trim(Math.round((10 * seconds) / size) / 10)} ${view.lang === 'zh' ? zh : en}`;
}

const day = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
const month = (number) => day(number).slice(0, 7);
const dayNumber = (text) => Math.round(Date.parse(text) / 864e5);
const instant = (seconds) => new Date(seconds * 1e3).toISOString().slice(0, 16).replace('T', ' ');

/** A point in time as clocks of a zone show it. */
function local(seconds, timeZone) {
  return `${new Date(seconds * 1e3).toLocaleString('sv-SE', { timeZone }).slice(0, 16)} (${timeZone})`;
}

/** A value as its column says. */
function format(kind, unit, value, currency) {
  switch (kind) {
    case 'share': return percent(value);
    case 'money': return currency ? money(value, currency) : whole(value / 100);
    case 'day': return day(value);
    case 'time': return instant(value);
    case 'flag': return say(value ? ['是', 'Yes'] : ['否', 'No']);
    case 'text': case 'code': return value;
    default:
      if (unit === 'ms') return duration(value / 1000);
      if (unit === 'seconds') return duration(value);
      return value.toLocaleString(locale(), { maximumFractionDigits: 2 });
  }
}

/** An element: attributes by name, `on…` for listeners, children as elements or text. */
function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  setAttributes(element, attributes);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
}

/** A name that came with the data: it is of no language. */
function name(text) {
  return el('bdi.name', { translate: 'no' }, text);
}

/** What is there where no number is, and why. */
function nothing(why) {
  const reason = say(why ?? ['此范围内没有数据', 'no data in this range']);
  return el('span.nothing', {}, '—', el('small', {}, ` ${reason}`));
}
