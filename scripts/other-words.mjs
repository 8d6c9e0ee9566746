/**
 * Languages nobody speaks, to see what words of another length and direction do to a page. Both are put into a page of
 * Lull before its own scripts.
 */

/** Words as long as German ones can be. */
export function LONG() {
  const parts = ['Verständnis', 'Aufmerksamkeits', 'Beziehungs'];
  const get = chrome.i18n.getMessage.bind(chrome.i18n);
  chrome.i18n.getMessage = (name, values) => {
    const text = get(name, values);
    if (name === 'locale' || name === 'direction') return text;
    let count = 0;
    return text.replace(/\p{L}{6,}/gu, (word) => {
      count += 1;
      return count % 2 === 1 ? `${parts[count % parts.length]}${word.toLowerCase()}` : word;
    });
  };
}

/** Letters of Arabic, and so from right to left. */
export function MIRRORED() {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
  const get = chrome.i18n.getMessage.bind(chrome.i18n);
  chrome.i18n.getMessage = (name, values) => {
    const text = get(name, values);
    if (name === 'locale') return 'ar';
    if (name === 'direction') return 'rtl';
    return text.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97]);
  };
}
