import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  children: ReactNode;
  /** Where the error is written down. */
  onError: (error: unknown, where: string) => void;
  /** Shown in place of the usual notice. */
  broken?: ReactNode;
  /** What broke is drawn anew when this changes. */
  retry?: unknown;
}

/** Catches what breaks while drawing: says it kindly, says what to do, and keeps all else on the page alive. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate({ retry }: Props) {
    if (retry !== this.props.retry && this.state.broken) this.setState({ broken: false });
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error, 'drawing a page');
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    if (this.props.broken !== undefined) return this.props.broken;
    return (
      <div role="alert">
        <Notice tone="care" action={<Button onClick={() => location.reload()}>{i18n.t('ui.reload')}</Button>}>
          <p>
            <strong>{i18n.t('ui.hiccup')}</strong>
          </p>
          <p>{i18n.t('ui.hiccupHelp')}</p>
        </Notice>
      </div>
    );
  }
}
