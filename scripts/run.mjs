/** What every command here needs: where the project is, and how to run a program in it and end cleanly. */
import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const GRACE_MS = 10_000;
const running = new Set();
const endings = new Set();
let stopping = false;

/** The script behind a package's command, so that it can be run by this very Node, on every system alike. */
export function tool(name, pkg = name) {
  const folder = join(ROOT, 'node_modules', pkg);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Full path of the first of these programs on the PATH, or null. */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(isProgram);
    if (found) return found;
  }
  return null;
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // accessSync has no other way to say no
  }
}

/**
 * Runs a program in the project and waits for it. `quiet` keeps its words in `output` instead of on the terminal.
 * While the command is being stopped it neither starts nor resolves anything, so no next step begins.
 */
export function run(program, args, { env, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    if (stopping) return;
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    const out = { stdout: '', output: '' };
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      out.stdout += text;
      out.output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      out.output += text;
    });
    const done = (code) => {
      running.delete(child);
      if (!stopping) resolve({ code, ...out });
    };
    child.on('error', (error) => {
      out.output += `${program} could not be started: ${error.message}\n`;
      if (!quiet) console.error(out.output);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a package's command with this Node. */
export function runTool([name, pkg], args, options) {
  return run(process.execPath, [tool(name, pkg), ...args], options);
}

/** Registers what must be undone however the command ends; it may run twice. Returns a function that undoes it now. */
export function atEnd(undo) {
  endings.add(undo);
  return () => endings.delete(undo) && undo();
}

async function stop(signal) {
  if (stopping) return;
  stopping = true;
  // A terminal sends Ctrl+C to the children too; a second one would make them skip their own clean-up.
  const heardAlready = signal === 'SIGINT' && process.stdin.isTTY;
  if (!heardAlready) for (const child of running) child.kill('SIGINT');
  const deadline = Date.now() + GRACE_MS;
  while (running.size > 0 && Date.now() < deadline) await new Promise((wake) => setTimeout(wake, 50));
  for (const child of running) child.kill('SIGKILL');
  for (const undo of endings) await undo();
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

process.on('exit', () => {
  for (const undo of endings) undo();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
