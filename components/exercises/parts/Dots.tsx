/** How far along, as quiet dots; `label` says it to those who listen, or the dots are left out there. */
export function Dots({ done, of, label }: { done: number; of: number; label?: string }) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <div className="exercise-dots" {...said}>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its index
        <i key={index} data-done={index < done} />
      ))}
    </div>
  );
}
