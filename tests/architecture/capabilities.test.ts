import { describe, expect, it } from 'vitest';
import { read, SOURCES, withoutComments } from './files';

const HOME = 'lib/browser/capabilities.ts';
/** What `capabilities` speaks for, since some browsers lack it. */
const OPTIONAL =
  /\b(?:browser|native|chrome)\??\.(?:contextMenus|commands|windows|declarativeNetRequest|extension\??\.isAllowedIncognitoAccess|action\??\.(?:openPopup|setIcon))\b/;

describe('what only some browsers can do', () => {
  it('is asked for in one place', () => {
    const found = SOURCES.filter((path) => path !== HOME && OPTIONAL.test(withoutComments(read(path))));
    expect(found).toEqual([]);
  });

  it.each(['browser.windows.create({})', 'native.commands.getAll()', 'browser.action.openPopup()'])(
    'may not be said elsewhere: %s',
    (code) => {
      expect(code).toMatch(OPTIONAL);
    },
  );
});
