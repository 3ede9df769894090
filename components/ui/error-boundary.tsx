import { Component, type ReactNode } from "react";
import { report } from "../../lib/browser/report.ts";

interface ErrorBoundaryProps {
  /** Shown in place of what failed. */
  readonly failed: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}

/** Where a surprise ends: the page says so instead of going blank. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { readonly failure: { readonly error: unknown } | null }
> {
  override state: { readonly failure: { readonly error: unknown } | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: { error: unknown } } {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown): void {
    report("page", error);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.failed(failure.error) : this.props.children;
  }
}
