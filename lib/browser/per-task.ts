/**
 * Does something each time it is asked to, but at most `most` times in one task, and once more in the next: a page that answers
 * each time, from an observer of its own, would go on with Lull in a single task for ever.
 */
export function perTask(work: () => void, most = 1): () => void {
  let times = 0;
  const again = () => {
    times = 0;
    work();
  };
  return () => {
    if (times === most) return;
    if (times === 0) setTimeout(again);
    times += 1;
    work();
  };
}
