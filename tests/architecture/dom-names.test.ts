// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { read, SOURCES } from './files';

/** A type of ours by its name at the start of a line. */
const TYPE = /^(?:export )?(?:default )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

describe('names of types', () => {
  it('are none of the browser’s: whoever reads `Event` means that one', () => {
    const globals = new Set(Object.getOwnPropertyNames(window));
    expect(globals.has('Event') && globals.has('Range')).toBe(true);
    const shadows = SOURCES.flatMap((path) =>
      [...read(path).matchAll(TYPE)]
        .map(([, name = '']) => `${path}: ${name}`)
        .filter((found) => globals.has(found.split(': ')[1] ?? '')),
    );
    expect(shadows).toEqual([]);
  });
});
