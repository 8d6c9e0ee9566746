/** What a page does against the pause, chosen by `?fight=` in its address. `style` joins the page's own style sheet. */
interface Fight {
  script?: string;
  style?: string;
}

/** Takes whatever the page did not put below its root out again. */
const TAKE_OUT = `for (const part of [...document.documentElement.children])
  if (!part.matches('head, body')) part.remove();`;

const RED_BOX =
  'background: rgb(255, 0, 0); width: 60px; height: 60px; inset: auto; left: 150px; top: 180px; margin: 0; border: 0';

const popoverInShadow = (style: string) => `setTimeout(() => {
      const holder = document.createElement('div');
      const box = document.createElement('div');
      box.popover = 'manual';
      box.style = '${RED_BOX}; ${style}';
      holder.attachShadow({ mode: 'open' }).append(box);
      document.body.append(holder);
      box.showPopover();
    }, 500);`;

/** Takes the focus from wherever it is, again and again. */
export const takeKeys = (ms: number) => `setInterval(() => {
      window.focus();
      document.activeElement?.blur();
      document.querySelector('input')?.focus();
    }, ${ms});`;

/**
 * Writes the page anew, once, which throws all listeners away; its own are there again before its task is over, and `then` runs in
 * the same one.
 */
export const writeAnew = (then: string) => `if (!window.writtenAnew) {
      window.writtenAnew = true;
      const look = document.documentElement.className;
      const style = document.querySelector('head style').textContent;
      document.open();
      document.write('<!doctype html><html class="' + look + '"><head><style>' + style + '</style></head><body><h1>anew</h1><input>');
      document.close();
      window.heard = [];
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
        addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? event.data)), true);
      ${then}
    }`;

export const FIGHTS = {
  'takes the cover out in its first script': {
    // Its own microtask comes after that of whoever watches: before anything can be painted.
    script: `${TAKE_OUT}
      queueMicrotask(() => {
        window.putBack = [...document.documentElement.children].some((part) => !part.matches('head, body'));
      });`,
  },
  'takes the pause out a few times': {
    script: `let times = 3;
      setInterval(() => { if (times-- > 0) { ${TAKE_OUT} } }, 250);`,
  },
  'takes the pause out all the time': { script: `setInterval(() => { ${TAKE_OUT} }, 20);` },
  'takes out at once whatever is put in': {
    script: `new MutationObserver(() => { ${TAKE_OUT} }).observe(document.documentElement, { childList: true });`,
  },
  'takes the cover into another document': {
    script: `const elsewhere = document.implementation.createHTMLDocument('');
      let times = 3;
      setInterval(() => {
        const part = [...document.documentElement.children].find((each) => !each.matches('head, body, title'));
        if (part && times-- > 0) elsewhere.body.append(part);
      }, 100);`,
  },
  'takes the cover into a box that is not drawn': {
    script: `let times = 3;
      setInterval(() => {
        const part = [...document.documentElement.children].find((each) => !each.matches('head, body, title'));
        if (!part || times-- <= 0) return;
        const box = document.createElement('div');
        box.style.display = 'none';
        document.body.append(box);
        box.append(part);
      }, 100);`,
  },
  'puts the cover in once more': {
    script: `let times = 3;
      setInterval(() => {
        const part = [...document.documentElement.children].find((each) => !each.matches('head, body, title'));
        if (part && times-- > 0) document.documentElement.append(part);
      }, 200);`,
  },
  'adopts the cover elsewhere and puts it in once more': {
    script: `setTimeout(() => {
      const part = [...document.documentElement.children].find((each) => !each.matches('head, body, title'));
      if (part) document.documentElement.append(document.implementation.createHTMLDocument('').adoptNode(part));
    }, 500);`,
  },
  'takes its root out and in again': {
    script: `setTimeout(() => {
      const root = document.documentElement;
      root.remove();
      document.append(root);
    }, 500);`,
  },
  'is very small': { style: 'html { zoom: 0.1 }' },
  'shows a form whose fields are called as what is asked of it': {
    script: `setTimeout(() => {
      const form = document.createElement('form');
      form.popover = 'manual';
      form.style = '${RED_BOX}';
      for (const name of ['matches', 'focus', 'append', 'remove', 'isConnected', 'parentNode'])
        form.append(Object.assign(document.createElement('input'), { name }));
      document.body.append(form);
      HTMLElement.prototype.showPopover.call(form);
    }, 500);`,
  },
  'takes its root out for a while': {
    script: `setTimeout(() => {
      const root = document.documentElement;
      root.remove();
      setTimeout(() => document.append(root), 300);
    }, 300);`,
  },
  'puts another root in the place of its own': {
    script: `setTimeout(() => {
      const root = document.createElement('html');
      root.className = 'red';
      root.innerHTML = '<head></head><body><h1>a new root</h1><input></body>';
      root.querySelector('head').append(document.querySelector('head style').cloneNode(true));
      document.replaceChild(root, document.documentElement);
    }, 300);`,
  },
  'writes itself anew': { script: `setTimeout(() => { ${writeAnew('')} }, 300);` },
  'empties its adopted style sheets': {
    script: 'setInterval(() => { document.adoptedStyleSheets = []; }, 50);',
  },
  'forbids what it did not draw': {
    style: `html { opacity: 1 !important; visibility: visible !important; background: rgb(255, 0, 0) !important }
      html > div { display: none !important; opacity: 0 !important; visibility: hidden !important; z-index: -1 !important }`,
  },
  'sets its own look inline as important': {
    script: `for (const [name, value] of [['opacity', '1'], ['visibility', 'visible'], ['background', 'rgb(255, 0, 0)']])
      document.documentElement.style.setProperty(name, value, 'important');`,
  },
  'opens a modal dialog over it': {
    script: `setTimeout(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<h1>a dialog</h1><input>';
      document.body.append(dialog);
      dialog.showModal();
    }, 500);`,
  },
  'opens a popover over it': {
    script: `setTimeout(() => {
      const box = document.createElement('div');
      box.popover = 'manual';
      box.style = '${RED_BOX}';
      document.body.append(box);
      box.showPopover();
    }, 500);`,
  },
  'opens a popover of a shadow tree over it': { script: popoverInShadow('opacity: 1') },
  'opens a popover of a shadow tree that is seen and lets the pointer through': {
    script: popoverInShadow('opacity: 1; visibility: visible; pointer-events: none'),
  },
  'restyles what it did not draw': {
    script: `let times = 3;
      setInterval(() => {
        const part = [...document.documentElement.children].find((each) => !each.matches('head, body'));
        if (part && times-- > 0) part.style.setProperty('display', 'none', 'important');
      }, 250);`,
  },
  'empties each style sheet it has not written, and shows what floats': {
    script: `${popoverInShadow('opacity: 1; visibility: visible; pointer-events: none')}
      setTimeout(() => {
        for (const sheet of document.querySelectorAll('style')) if (!sheet.nonce) sheet.textContent = '';
      }, 400);`,
  },
  'fills the screen as soon as it may': {
    script: `setInterval(() => {
      if (document.body && !document.fullscreenElement) document.body.requestFullscreen().catch(() => {});
    }, 50);`,
  },
  'keeps every key and the menu for itself': {
    script: `for (const target of [window, document])
      for (const type of ['keydown', 'keypress', 'keyup', 'contextmenu', 'pointerdown', 'mousedown', 'focusin', 'wheel'])
        target.addEventListener(type, (event) => {
          if (event.key !== 'a') event.preventDefault();
          if (event.key !== 'a') event.stopImmediatePropagation();
        }, { capture: true, passive: false });`,
  },
  'takes the keys every 50 ms': { script: takeKeys(50) },
  'writes itself anew and takes the keys every 40 ms': {
    script: `setTimeout(() => { ${writeAnew(takeKeys(40))} }, 300);`,
  },
  'keeps every frame busy for a second': {
    script: `const until = performance.now() + 1000;
      requestAnimationFrame(function storm(now) {
        const busy = performance.now() + 25;
        while (performance.now() < busy) document.documentElement.dataset.storm = String(document.body?.offsetHeight);
        delete document.documentElement.dataset.storm;
        if (now < until) requestAnimationFrame(storm);
      });`,
  },
  'moves with a slow view transition': {
    style:
      '::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s !important }',
    script: `setTimeout(() => document.startViewTransition(() => {
      document.querySelector('h1').textContent = 'a transition';
    }), 300);`,
  },
  'makes up keys, clicks and its own end': {
    script: `setTimeout(() => {
      for (const type of ['keydown', 'keyup'])
        window.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', bubbles: true, cancelable: true }));
      [...document.documentElement.children].at(-1).click();
      for (const persisted of [true, false])
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
      // What it heard is its own.
      window.heard.length = 0;
    }, 400);`,
  },
  'asks before it is left': {
    script: `addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });
      onbeforeunload = () => 'stay';`,
  },
  // No fight at all: another extension's part is seen by its own style.
  'has a part of another extension in its root': {
    script: `const part = document.createElement('div');
      part.attachShadow({ mode: 'open' }).innerHTML = '<style>:host { all: initial !important }</style>';
      document.documentElement.append(part);
      setTimeout(() => part.remove(), 700);`,
  },
} satisfies Record<string, Fight>;

export type FightName = keyof typeof FIGHTS;

declare global {
  interface Window {
    /** The page did the last of what it does once. */
    fought?: boolean;
    /** What it took out in its first script was there again before that task was over. */
    putBack?: boolean;
  }
}

/** When that is, counted from its start (ms). */
const FOUGHT_MS = 800;

/** The fight an address asks for, with `&anew` only after the page wrote itself anew, in the same task; nothing for all others. */
export function fightOf(url: URL): Fight {
  const name = url.searchParams.get('fight') ?? '';
  if (!Object.hasOwn(FIGHTS, name)) return {};
  const fight: Fight = FIGHTS[name as FightName];
  const script = `${fight.script ?? ''};setTimeout(() => { window.fought = true; }, ${FOUGHT_MS});`;
  const anew = () =>
    `addEventListener('DOMContentLoaded', () => setTimeout(() => { ${writeAnew(script)} }));`;
  return { ...fight, script: url.searchParams.has('anew') ? anew() : script };
}
