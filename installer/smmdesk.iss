; Windows installer: for the current user alone, so that nobody needs an administrator.
; Build on Windows after PyInstaller:   iscc installer\smmdesk.iss
; Written after Inno Setup 6's documentation; not compiled yet (it runs on Windows only).

#define Name "SMM Desk"
#define Version GetVersionNumbersString("..\dist\smmdesk\SMM Desk.exe")

[Setup]
; The id ties upgrades to the installed program: never change it.
AppId={{7C1B0E0A-6B0F-4C53-9B55-5B0C7C3E1F42}
AppName={#Name}
AppVersion={#Version}
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\LICENSE
SetupIconFile=..\resources\icons\app.ico
OutputDir=..\dist
OutputBaseFilename=smmdesk-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Open windows are closed by Windows' restart manager, so that no file is half replaced.
CloseApplications=yes
UninstallDisplayIcon={app}\{#Name}.exe
UninstallDisplayName={#Name}
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"

[InstallDelete]
; Libraries of an older version must not be found by the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\smmdesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Name}.exe"

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

; Workspaces, settings and logs stand in the user's own folders and stay there when the program goes.
