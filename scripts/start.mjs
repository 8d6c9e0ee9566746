/** npm start: a browser with Lull on its welcome page, beside a practice site. Without a display it walks by itself. */
import { startPracticeSite } from '../tests/practice-site/server.mjs';
import { findBrowsers, launch } from './browsers.mjs';
import { build, isStale, outputDir } from './build.mjs';
import { atEnd } from './run.mjs';
import { ensureReady, SetupError } from './setup.mjs';
import { walk } from './walk.mjs';

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);

/** Makes the build when it is missing or older than the sources; its words are shown only when it fails. */
async function ensureBuilt(family) {
  if (!isStale(family)) return;
  console.log('Building Lull …');
  const { code, output } = await build(family, { quiet: true });
  if (code !== 0) throw new SetupError(`The build failed:\n${output.trim()}`);
}

/** Tries one browser after another, and says why one would not do. */
async function openFirst(browsers, site) {
  for (const found of browsers) {
    await ensureBuilt(found.family);
    try {
      return { ...found, ...(await launch(found, outputDir(found.family), { firstPage: site.url })) };
    } catch (error) {
      console.log(`${found.name} would not do: ${error.message.split('\n')[0]}`);
    }
  }
  return null;
}

async function byHand() {
  await ensureBuilt('chrome');
  await ensureBuilt('firefox');
  return `No browser was found that can open Lull by itself.

Please install Chrome, Chromium, Edge or Brave (148 or later) or Firefox (147 or later) and run npm start again.
If it sits in an unusual place: LULL_BROWSER=/path/to/it npm start

Or load Lull by hand:
  Chrome, Edge, Brave  open chrome://extensions, switch on Developer mode, press Load unpacked, choose
                       ${outputDir('chrome')}
  Firefox              open about:debugging#/runtime/this-firefox, press Load Temporary Add-on, choose
                       ${outputDir('firefox')}/manifest.json`;
}

function whatToTry(name, site) {
  return `
${name} is open, with Lull and a small made-up photo network in it. The profile is temporary.

  1. On Lull's page, paste  ${site.url}/marla.quint  and press Add a pause. Allow the site when asked.
  2. Go to the Pinhole tab and open Marla Quint. Lull pauses you before you see anything.
  3. Press Leave. Then try again and press Continue.
  4. Open Lull's Overview: both are counted, in this browser only.

Close the browser or press Ctrl+C to end.`;
}

async function live() {
  const site = await startPracticeSite({});
  const closeSite = atEnd(site.close);
  try {
    const opened = await openFirst(findBrowsers(), site);
    if (!opened) throw new SetupError(await byHand());
    atEnd(() => opened.browser.close());
    console.log(whatToTry(opened.name, site));
    await opened.ended;
  } finally {
    closeSite();
  }
}

async function main() {
  await ensureReady({ browsers: hasDisplay ? false : ['chromium', 'xvfb', 'xdotool'] });
  if (hasDisplay) return live();
  await ensureBuilt('chrome');
  return walk(outputDir('chrome'));
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
