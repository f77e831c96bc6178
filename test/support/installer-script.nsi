; A small installer around build/installer.nsh, with the names that electron-builder's own script defines for it.
Unicode true
!include "LogicLib.nsh"
!include "FileFunc.nsh"
Name "Copydesk"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Copydesk"
!define PRODUCT_NAME "Copydesk"
!define APP_EXECUTABLE_FILENAME "Copydesk.exe"
Var installMode
!macro _isUpdated _a _b _t _f
  ClearErrors
  ${GetParameters} $R8
  ${GetOptions} $R8 "--updated" $R9
  IfErrors `${_f}` `${_t}`
!macroend
!define isUpdated `"" isUpdated ""`

!include "${INCLUDE}"

Section
  StrCpy $installMode "CurrentUser"
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro customInstall
SectionEnd

Section "un.Copydesk"
  StrCpy $installMode "CurrentUser"
  !insertmacro customUnInstall
  Delete "$INSTDIR\uninstall.exe"
SectionEnd
