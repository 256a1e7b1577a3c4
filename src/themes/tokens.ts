/**
 * The private tokens that every component paints with, derived from the public `--helpdock-*` properties.
 *
 * A host that sets nothing but `--helpdock-accent` has readable colours in both themes: neutrals carry a trace of the
 * accent's hue, the ink on the accent is whichever of black and white contrasts more (their ratios cross at a
 * luminance of 0.179, where both are 4.58), and the accent as text is moved to a lightness that reads on every surface.
 * A grey accent has no hue, so that chroma is always capped by the accent's own and never added.
 */
import { css } from 'lit';

/** Defines the private tokens on the host of a component. */
export const tokens = css`
  :host {
    color-scheme: var(--helpdock-color-scheme, inherit);
    --_accent: var(--helpdock-accent, light-dark(#3451d1, #8ea2ff));
    --_y: clamp(0, (0.179 - 0.2126 * clamp(0, r, 1) - 0.7152 * clamp(0, g, 1) - 0.0722 * clamp(0, b, 1)) * 1e5, 1);
    --_accent-ink: var(--helpdock-accent-ink, color(from var(--_accent) srgb-linear var(--_y) var(--_y) var(--_y)));
    --_accent-text: var(
      --helpdock-accent-text,
      light-dark(
        oklch(from var(--_accent) min(l, 0.48) min(c, 0.19) h),
        oklch(from var(--_accent) max(l, 0.78) min(c, 0.12) h)
      )
    );
    --_accent-soft: light-dark(
      oklch(from var(--_accent) 0.965 min(c, 0.02) h),
      oklch(from var(--_accent) 0.31 min(c, 0.04) h)
    );
    --_surface: var(--helpdock-surface, light-dark(#fff, oklch(from var(--_accent) 0.21 min(c, 0.012) h)));
    --_raised: var(--helpdock-raised, light-dark(#fff, oklch(from var(--_accent) 0.25 min(c, 0.014) h)));
    --_sunken: var(
      --helpdock-sunken,
      light-dark(oklch(from var(--_accent) 0.97 min(c, 0.006) h), oklch(from var(--_accent) 0.175 min(c, 0.01) h))
    );
    --_ink: var(
      --helpdock-ink,
      light-dark(oklch(from var(--_accent) 0.24 min(c, 0.02) h), oklch(from var(--_accent) 0.95 min(c, 0.008) h))
    );
    --_muted: var(
      --helpdock-muted,
      light-dark(oklch(from var(--_accent) 0.46 min(c, 0.02) h), oklch(from var(--_accent) 0.76 min(c, 0.015) h))
    );
    --_faint: var(
      --helpdock-faint,
      light-dark(oklch(from var(--_accent) 0.53 min(c, 0.02) h), oklch(from var(--_accent) 0.69 min(c, 0.015) h))
    );
    --_edge: var(
      --helpdock-edge,
      light-dark(oklch(from var(--_accent) 0.6 min(c, 0.02) h), oklch(from var(--_accent) 0.58 min(c, 0.02) h))
    );
    --_line: var(
      --helpdock-line,
      light-dark(oklch(from var(--_accent) 0.91 min(c, 0.01) h), oklch(from var(--_accent) 0.34 min(c, 0.015) h))
    );
    --_positive: var(--helpdock-positive, light-dark(oklch(0.48 0.11 152), oklch(0.78 0.13 152)));
    --_warning: var(--helpdock-warning, light-dark(oklch(0.48 0.1 70), oklch(0.82 0.12 82)));
    --_danger: var(--helpdock-danger, light-dark(oklch(0.5 0.18 27), oklch(0.77 0.12 22)));
    --_info: var(--helpdock-info, light-dark(oklch(0.48 0.12 250), oklch(0.78 0.1 245)));
    --_focus: var(--helpdock-focus, var(--_accent-text));
    --_s1: var(--helpdock-space, 4px);
    --_s2: calc(2 * var(--_s1));
    --_s3: calc(3 * var(--_s1));
    --_s4: calc(4 * var(--_s1));
    --_s6: calc(6 * var(--_s1));
    --_radius-m: var(--helpdock-radius, 8px);
    --_radius-s: calc(0.5 * var(--_radius-m));
    --_radius-l: calc(1.5 * var(--_radius-m));
    --_shadow-s: var(--helpdock-shadow-s, 0 1px 2px light-dark(rgb(0 0 0 / 0.1), rgb(0 0 0 / 0.5)));
    --_shadow-l: var(
      --helpdock-shadow-l,
      0 0 0 1px light-dark(rgb(0 0 0 / 0.06), rgb(255 255 255 / 0.08)),
      0 12px 40px light-dark(rgb(0 0 0 / 0.18), rgb(0 0 0 / 0.6))
    );
    --_font: var(--helpdock-font, system-ui, sans-serif);
    --_text-xs: 0.8125em;
    --_text-s: 0.875em;
    --_text-l: 1.25em;
  }
`;
