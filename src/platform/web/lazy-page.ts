import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/**
 * A page that is loaded when first opened (or when its link is touched). The component's own type is
 * dropped here: pages use typed links, and links are typed by the router that holds the pages.
 */
export function lazyPage(
  load: () => Promise<Record<string, unknown>>,
  name: string,
): RouteComponent {
  return lazyRouteComponent(load as () => Promise<Record<string, RouteComponent>>, name)
}
