import type { Cloud, CloudOptions } from '../cloud'
import type { ClientCall } from '../functions/client-call'
import type { Invoker } from '../functions/invoker'
import { consoleDoors } from '../page/console/console-doors'
import { ADMIN_LIMIT_BYTES } from '../wire/admin'
import type { Storage } from '../wire/storage/storage'
import { API_LIMIT_BYTES, apiDoor } from './api-door'
import { collectionRoutes } from './collection-doors'
import type { Door } from './door'
import { HTTP_LIMIT_BYTES, httpDoor } from './http-door'
import { localRoutes } from './local-doors'
import type { Route } from './server'
import { serveFolder } from './static-files'
import { worldRoutes } from './world-doors'

const FILE_LIMIT_BYTES = 100 * 1024 * 1024
const PAGE_LIMIT_BYTES = 1024 * 1024
const CLIENT_LIMIT_BYTES = 1024 * 1024

type Parts = {
  readonly cloud: Cloud
  readonly admin: Door
  readonly clientDatabase: Door
  readonly call: ClientCall
  readonly invoker: Invoker
  readonly storage: Storage
}

/** Every door of the cloud: calls, HTTP access, the wire, the world, the pages given, the folders given. */
export const cloudRoutes = (
  { cloud, admin, clientDatabase, call, invoker, storage }: Parts,
  options: CloudOptions,
): readonly Route[] => [
  { path: '/api/', method: 'POST', limitBytes: API_LIMIT_BYTES, door: apiDoor(call) },
  { path: '/http/', limitBytes: HTTP_LIMIT_BYTES, door: httpDoor(invoker) },
  { path: '/client/database', method: 'POST', limitBytes: CLIENT_LIMIT_BYTES, door: clientDatabase },
  { path: '/admin', limitBytes: ADMIN_LIMIT_BYTES, door: admin },
  { path: '/storage-upload/', method: 'PUT', limitBytes: FILE_LIMIT_BYTES, door: storage.upload },
  { path: '/storage-upload/', method: 'POST', limitBytes: FILE_LIMIT_BYTES, door: storage.upload },
  { path: '/storage/', method: 'GET', limitBytes: PAGE_LIMIT_BYTES, door: storage.download },
  ...pageRoutes(withConsole(cloud, options.pages?.(cloud) ?? {})),
  ...localRoutes(cloud),
  ...worldRoutes(cloud),
  ...collectionRoutes(cloud),
  ...folderRoutes(options.staticDirs ?? {}),
]

const withConsole = (cloud: Cloud, pages: Readonly<Record<string, Door>>) => ({
  ...consoleDoors(cloud, pages),
  ...pages,
})

const pageRoutes = (pages: Readonly<Record<string, Door>>): readonly Route[] =>
  Object.entries(pages).map(([name, door]) => {
    const [method = 'GET', path = '/'] = name.split(' ')
    return { path, exact: true, method, slow: method === 'POST', limitBytes: PAGE_LIMIT_BYTES, door }
  })

const folderRoutes = (folders: Readonly<Record<string, string>>): readonly Route[] =>
  Object.entries(folders)
    .map(([mount, folder]) => [mount.endsWith('/') ? mount : `${mount}/`, folder] as const)
    .map(([path, folder]) => ({ path, method: 'GET', limitBytes: PAGE_LIMIT_BYTES, door: serveFolder(path, folder) }))
