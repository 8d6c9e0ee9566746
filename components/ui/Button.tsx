import type { ButtonHTMLAttributes, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `solid` for the one thing that matters here, `plain` for others, `quiet` for what may be overlooked. */
  variant?: 'solid' | 'plain' | 'quiet';
  ref?: Ref<HTMLButtonElement>;
}

/** A button. It submits a form only if its `type` says so. */
export function Button({ variant = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${variant} ${className}`.trim()} {...rest} />;
}
