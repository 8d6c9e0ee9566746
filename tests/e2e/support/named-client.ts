import { computeAccessibleName, getRole } from 'dom-accessibility-api';

/** Whether someone who reads the page by its accessibility tree comes to this element. */
function isOpen(element: Element): boolean {
  const modal = [...document.querySelectorAll(':modal')].at(-1);
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[aria-hidden="true"], [inert]') &&
    (!modal || modal.contains(element))
  );
}

/** The first element with this role and accessible name, as ARIA and accname say; `null` where there is none. */
export function find(role: string, name: string): Element | null {
  const fits = (element: Element) =>
    getRole(element) === role && computeAccessibleName(element) === name && isOpen(element);
  return [...document.querySelectorAll('*')].find(fits) ?? null;
}
