/** Copies a text; call it in a click. Rejects where the browser gives no clipboard. */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
