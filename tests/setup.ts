import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// WXT's fake keeps its state between tests.
beforeEach(() => fakeBrowser.reset());
