; Makes the installer for Windows from the built folder:
;   iscc /DVersion=0.2.0 packaging\windows\fer-desktop.iss
; It installs for the current user without asking for an administrator, adds a start menu entry, and can be
; uninstalled in Settings > Apps. What the program stored about the user is left alone: its own settings window
; deletes it.

#ifndef Version
  #error Pass the version: /DVersion=0.2.0
#endif

[Setup]
AppId={{6B0F3D0E-6C5B-4E9B-9D4F-0E5F2C8B7A31}
AppName=FER Desktop
AppVersion={#Version}
AppPublisher=The FER Desktop developers
DefaultDirName={autopf}\FER Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=fer-desktop-{#Version}-setup
LicenseFile=LICENSE
UninstallDisplayIcon={app}\FER Desktop.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "dist\fer-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\FER Desktop"; Filename: "{app}\FER Desktop.exe"
Name: "{autodesktop}\FER Desktop"; Filename: "{app}\FER Desktop.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\FER Desktop.exe"; Description: "{cm:LaunchProgram,FER Desktop}"; Flags: nowait postinstall skipifsilent
