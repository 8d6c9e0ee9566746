import '@/lib/policy/whole';
import { defineContentScript } from 'wxt/utils/define-content-script';

// Runs before the guard, and only for people who pause messages or searches: the guard's own table knows neither.
// `world` only chooses WXT's plain wrapper, as for the guard.
export default defineContentScript({ registration: 'runtime', world: 'MAIN', main() {} });
