export default (
  <>
    <clipPath id="shelf-ten-on">
      <circle cx="60" cy="60" r="56" />
    </clipPath>
    <g clipPath="url(#shelf-ten-on)">
      <circle cx="60" cy="52" r="19" fill="var(--glow)" />
      <path d="M-6 58h132v66H-6z" fill="var(--wet)" />
      <path
        d="M52 124C54 96 44 76 22 60M68 124C66 96 76 76 98 60"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  </>
);
