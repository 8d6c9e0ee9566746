import { useEffect, useEffectEvent } from 'react';

/** Takes a file that is dropped anywhere on the page; the browser would open it in place of the page. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const stop = new AbortController();
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.type === 'drop' ? event.dataTransfer.files : [];
      if (file) take(file);
    };
    for (const name of ['dragover', 'drop'] as const)
      document.addEventListener(name, onDrag, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
