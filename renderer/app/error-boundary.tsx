import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/notice';
import { reportFailure } from './report-failure';
import { strings } from './strings';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Keeps a failure in one part of the window from taking the rest with it. The story's autosave ends with a last save
 * when its part is taken down, so what was typed is not lost with the part.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(failure: Error, { componentStack }: ErrorInfo) {
    reportFailure(failure, componentStack ?? '');
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        title={strings.thisPartOfThe}
        actions={
          <Button look="primary" onPress={() => this.setState({ failed: false })}>
            {strings.showItAgain}
          </Button>
        }
      >
        {strings.copydeskTriedToSave}
      </EmptyState>
    );
  }
}
