/** Whether the page is seen. */
export const isVisible = (): boolean => document.visibilityState === 'visible';
