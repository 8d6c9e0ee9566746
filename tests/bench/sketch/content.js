/**
 * The yardstick of `npm run bench -- guard`: the least a guard can do. It covers a page that may be held in the same turn,
 * reads what is held and uncovers the page that is not; a page that is held stays covered.
 */
(() => {
  if (window !== window.top || document.contentType !== 'text/html') return;

  const keyOf = ({ hostname, pathname }) => {
    const [account] = pathname.split('/').filter(Boolean);
    return account ? `${hostname.replace(/^www\./, '')}:${account.toLowerCase()}` : null;
  };

  const host = document.createElement('div');
  for (const [name, value] of Object.entries({ all: 'initial', display: 'block', position: 'fixed' }))
    host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('div{position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;background:Canvas}');
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.popover = 'manual';
  root.append(layer);
  const hiding = document.createElement('style');
  hiding.textContent = ':root,:root dialog,:root [popover]{opacity:0!important;transition:none!important}';
  host.append(hiding);

  let held = null;
  const decide = () => {
    const key = keyOf(location);
    if (!key || (held && !Object.hasOwn(held, key))) return host.remove();
    if (host.isConnected) return;
    document.documentElement.append(host);
    layer.showPopover();
  };

  decide();
  window.navigation.addEventListener('currententrychange', decide);
  chrome.storage.local.get(null).then(({ index }) => {
    held = index?.held ?? {};
    decide();
  });
})();
