'use client';
import { Component, type ReactNode } from 'react';

type Props = { onBroken: () => void; children: ReactNode };

/** An error boundary that renders nothing after an error, so that the plain field can be shown. */
export class PlainWhenBroken extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onBroken();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
