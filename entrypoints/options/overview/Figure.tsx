import type { FigureWords } from './findings';

/** One number or sentence that matters, with what it means below. The first of a row `lead`s and is wider. */
export function Figure({ big, detail, lead = false }: FigureWords & { lead?: boolean }) {
  return (
    <section className={`card figure ${lead ? 'figure-lead' : ''}`}>
      <p className="figure-big">{big}</p>
      <p className="soft">{detail}</p>
    </section>
  );
}
