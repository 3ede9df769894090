import { Component, type ReactNode } from "react";
import { report } from "../../lib/browser/report.ts";

interface ErrorBoundaryProps {
  /** Shown in place of what failed. */
  readonly failed: ReactNode;
  readonly children: ReactNode;
}

/** Where a surprise ends: the page says so instead of going blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    report("page", error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
