export default (
  <>
    <clipPath id="shelf-unsent">
      <circle cx="60" cy="60" r="56" />
    </clipPath>
    <g clipPath="url(#shelf-unsent)">
      <path
        d="M58 26v40H32zM63 34l24 32H63z"
        fill="var(--surface)"
        stroke="var(--deep)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M28 70h64l-12 16H40z" fill="var(--glow)" />
      <path d="M-6 84q15-9 30 0t30 0 30 0 30 0 30 0V124H-6z" fill="var(--deep)" />
    </g>
  </>
);
