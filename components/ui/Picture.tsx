interface PictureProps {
  /** The name of its file in `components/exercises/pictures`. */
  of: string;
  className: string;
}

/** A drawn picture, which stands in the page with its plate (`scripts/pictures.ts`). It says nothing the words do not say. */
export function Picture({ of, className }: PictureProps) {
  return (
    <svg className={className} viewBox="0 0 120 120" aria-hidden="true">
      <use href={`#picture-${of}`} />
    </svg>
  );
}
