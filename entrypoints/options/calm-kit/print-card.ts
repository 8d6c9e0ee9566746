/** Prints one card of the page alone, by its class. */
export function printCard(name: 'take-with-you' | 'quiet-phone'): void {
  const { dataset } = document.documentElement;
  dataset.printing = name;
  try {
    window.print();
  } finally {
    delete dataset.printing;
  }
}
