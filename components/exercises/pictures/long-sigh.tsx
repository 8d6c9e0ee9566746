const PETALS = [0, 45, 90, 135, 180, 225, 270, 315];

export default (
  <>
    {PETALS.map((turn) => (
      <ellipse
        key={turn}
        cx="60"
        cy="36"
        rx="11.5"
        ry="22"
        fill="var(--deep)"
        opacity=".42"
        transform={`rotate(${turn} 60 60)`}
      />
    ))}
    <circle cx="60" cy="60" r="13" fill="var(--mist)" />
  </>
);
