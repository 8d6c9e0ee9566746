/** What a person would see wrong on a page, measured in it: words that are cut, and boxes in place of letters. */

/** Each in words, none for a page on which all can be read. */
export async function flawsOf(page) {
  return [...(await page.evaluate(CUT)), ...(await page.evaluate(MISSING))];
}

/** The measures must find what is planted, and nothing in letters that are there. */
export async function checkMeasures(page) {
  const found = async (html) => {
    await page.evaluate((inner) => {
      document.body.innerHTML = inner;
    }, html);
    return (await flawsOf(page)).length;
  };
  const narrow = 'width: 60px; white-space: nowrap;';
  const wrong = [
    `<p>\u{10FFFE}</p>`,
    `<input value="\u{E123}">`,
    `<p style="${narrow} overflow: hidden">Words that are too long</p>`,
    `<div dir="rtl"><p style="${narrow} overflow: clip">Words that are too long</p></div>`,
    `<p style="overflow: hidden; width: 200px; height: 10px">Words that are too low</p>`,
    `<button style="${narrow}">Words that are too long</button>`,
    `<p style="position: absolute; left: -20px">Off the page</p>`,
  ];
  const right = [
    '<p>小雨 ليلى נועה आरव Зоя Ελένη 지우 ゆき Łódź 🫂 1,234 “…” – ×</p>',
    `<div style="${narrow} overflow: auto">Words that can be scrolled</div>`,
    `<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">For a screen reader</p>`,
  ];
  for (const html of wrong) if ((await found(html)) === 0) throw new Error(`Not found: ${html}`);
  for (const html of right) if ((await found(html)) > 0) throw new Error(`Found, and should not: ${html}`);
}

/** Text that leaves a box which hides what is outside it, a button, or the page. Runs in the page. */
function CUT() {
  const SLACK = 1;
  /** Smaller than this is there for a screen reader alone. */
  const SMALLEST = 2;
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    range.selectNodeContents(node);
    const by = cutBy(parent, [...range.getClientRects()].map(inked(parent)));
    if (by) faults.add(`“${node.data.trim().slice(0, 60)}” is cut by ${by}`);
  }
  return [...faults];

  /** A line is as high as its font wants it; what is drawn in it is about one em. */
  function inked(element) {
    const em = Number.parseFloat(getComputedStyle(element).fontSize);
    return ({ left, right, top, bottom }) => {
      const spare = Math.max(0, (bottom - top - em) / 2);
      return { left, right, top: top + spare, bottom: bottom - spare };
    };
  }

  function cutBy(parent, rects) {
    let [scrolls, sideways] = [false, false];
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (edge.width < SMALLEST || edge.height < SMALLEST || clipPath !== 'none') return null;
      const isOut = (rect, x, y) =>
        (x && (rect.left < edge.left - SLACK || rect.right > edge.right + SLACK)) ||
        (y && (rect.top < edge.top - SLACK || rect.bottom > edge.bottom + SLACK));
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      const [x, y] = [hides(overflowX) && !sideways, hides(overflowY) && !scrolls];
      const button = box.localName === 'button';
      if (rects.some((rect) => isOut(rect, x || button, y || button))) return nameOf(box);
      sideways ||= /auto|scroll/.test(overflowX);
      scrolls ||= /auto|scroll/.test(overflowY);
      if (position === 'fixed') break;
    }
    const wide = document.documentElement.clientWidth;
    return !sideways && rects.some(({ left, right }) => left < -SLACK || right > wide + SLACK)
      ? 'the window'
      : null;
  }

  function nameOf({ localName, className }) {
    return [localName, ...String(className.baseVal ?? className).split(/\s+/)].filter(Boolean).join('.');
  }
}

/** Letters no font has: they are drawn as the very box that stands for a character that does not exist. Runs in the page. */
function MISSING() {
  const SIZE = 32;
  const NONE = '\u{10FFFE}';
  const canvas = new OffscreenCanvas(SIZE * 2, SIZE * 2);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  /** Of each font the box, and the letters that were looked at. */
  const fonts = new Map();
  const faults = new Set();
  const drawn = (letter) => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.fillText(letter, SIZE / 2, SIZE * 1.4);
    return String(new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer));
  };
  const read = (text, element) => {
    const { fontFamily, fontWeight } = getComputedStyle(element);
    pen.font = `${fontWeight} ${SIZE}px ${fontFamily}`;
    if (!fonts.has(pen.font)) fonts.set(pen.font, { box: drawn(NONE), checked: new Set() });
    const { box, checked } = fonts.get(pen.font);
    for (const letter of text.replace(/[\p{Z}\p{Cc}\p{Cf}\p{DI}]/gu, '')) {
      if (checked.has(letter)) continue;
      checked.add(letter);
      if (drawn(letter) !== box) continue;
      const code = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
      faults.add(`no font has ${letter} (U+${code}), in “${text.trim().slice(0, 60)}”`);
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && parentElement.checkVisibility()) read(data, parentElement);
  }
  for (const box of document.querySelectorAll('input, textarea'))
    if (box.checkVisibility()) read(`${box.value}${box.placeholder ?? ''}`, box);
  return [...faults];
}
