export default (
  <>
    <ellipse cx="60" cy="36" rx="11.5" ry="22" fill="var(--deep)" opacity=".42" transform="rotate(0 60 60)" />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(45 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(90 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(135 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(180 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(225 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(270 60 60)"
    />
    <ellipse
      cx="60"
      cy="36"
      rx="11.5"
      ry="22"
      fill="var(--deep)"
      opacity=".42"
      transform="rotate(315 60 60)"
    />
    <circle cx="60" cy="60" r="13" fill="var(--mist)" />
  </>
);
