/** What an icon says beside the words of a button: be steady, note, write, plan, pick, see a list. */
const SHAPES = {
  steady: (
    <>
      <circle cx="10" cy="10" r="7.6" />
      <circle cx="10" cy="10" r="3.4" />
    </>
  ),
  note: <path d="M10 3.5v13M3.5 10h13" />,
  write: <path d="M4 3.5h12v9l-4 4H4zM7 8h6M7 11h3" />,
  plan: <path d="M3 14c3-7 6-7 7-4s3 4 7-4M13.6 5.4l3.6.4-.6 3.6" />,
  pick: (
    <>
      <path d="M3.5 6.5h6.8M14.7 6.5h1.8M3.5 13.5h1.8M9.7 13.5h6.8" />
      <circle cx="12.5" cy="6.5" r="2.2" />
      <circle cx="7.5" cy="13.5" r="2.2" />
    </>
  ),
  list: <path d="M4 5.5h12M4 10h12M4 14.5h7" />,
} as const;
export type IconName = keyof typeof SHAPES;

/** A small picture before the words of a button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
