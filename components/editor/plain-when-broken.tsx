'use client';
import { Component, type ReactNode } from 'react';

type Props = { onBroken: () => void; children: ReactNode };

/** Shows nothing any more when what is in it breaks, so that the plain field can take its place. */
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
