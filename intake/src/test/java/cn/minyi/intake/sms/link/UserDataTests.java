package cn.minyi.intake.sms.link;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserDataTests {

	@Test
	void cutsTheHeaderOff() {
		UserData data = UserData.of(new byte[] { 5, 0, 3, 9, 2, 1, 0x4e, 0x2d }, true);
		assertThat(data.udh()).containsExactly(5, 0, 3, 9, 2, 1);
		assertThat(data.payload()).containsExactly(0x4e, 0x2d);
	}

	@Test
	void takesAllForTextWithoutTheMark() {
		UserData data = UserData.of(new byte[] { 5, 0, 3, 9, 2, 1 }, false);
		assertThat(data.udh()).isNull();
		assertThat(data.payload()).hasSize(6);
	}

	@Test
	void losesNoByteToAHeaderThatIsNone() {
		assertThat(UserData.of(new byte[] { 0x4e, 0x2d }, true).payload()).containsExactly(0x4e, 0x2d);
		assertThat(UserData.of(new byte[] { 0, 0x4e }, true).payload()).containsExactly(0, 0x4e);
		assertThat(UserData.of(new byte[0], true).payload()).isEmpty();
	}

}
