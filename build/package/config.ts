import { join } from 'node:path'
import type { Configuration } from 'electron-builder'

export interface PackageConfigOptions {
  readonly root: string
  /** Folder laid out by stagePackage. */
  readonly stage: string
  readonly output: string
  /** Electron's own files; else they are downloaded. */
  readonly electronDist?: string
}

/** How the program is packaged, on every system. */
export function packageConfig({ root, stage, output, electronDist }: PackageConfigOptions): Configuration {
  const icons = join(root, 'build', 'icons')
  return {
    appId: 'org.exemplar.app',
    productName: 'Exemplar',
    electronVersion: '45.4.1',
    ...(electronDist === undefined ? {} : { electronDist }),
    directories: { app: stage, output, buildResources: icons },
    files: ['**/*'],
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    // The binary is Node-API: it fits every Electron.
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    artifactName: `\${productName}-\${version}-\${os}-\${arch}.\${ext}`,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
    },
    fileAssociations: [
      {
        ext: 'exemplar',
        name: 'Exemplar project',
        description: 'Exemplar project',
        mimeType: 'application/x-exemplar',
        role: 'Editor',
        icon: join(icons, 'document'),
      },
    ],
    linux: {
      executableName: 'exemplar',
      category: 'Office',
      icon: join(icons, 'icon.png'),
      target: ['AppImage'],
      desktop: { entry: { 'Name[zh_CN]': 'Exemplar 范本', 'Comment[zh_CN]': '胜任力模型工作台' } },
    },
    win: {
      icon: join(icons, 'icon.ico'),
      target: ['nsis', 'portable', 'zip'],
      // No certificate yet; without this the resources of a stand-in would have to be edited too.
      signAndEditExecutable: electronDist === undefined,
    },
    // For this user alone: no administrator is asked for.
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
    },
    mac: {
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.business',
      target: ['dmg', 'zip'],
      // No certificate yet: signed in nobody's name, for a Mac with Apple's processor starts nothing that is not signed.
      identity: '-',
      hardenedRuntime: false,
    },
  }
}
