package cn.minyi.classifier;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Kind;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped model with the shipped units, on texts whose reading is beyond doubt.
 */
class ShippedClassifierTests extends ClassifierContract {

	private static final UnitDirectory UNITS = UnitDirectory.shipped();

	private static final Classifier CLASSIFIER = Classifier.shipped(UNITS, Taxonomy.shipped());

	@Override
	Classifier classifier() {
		return CLASSIFIER;
	}

	@Override
	UnitDirectory units() {
		return UNITS;
	}

	@Test
	void tellsTheCategoriesApart() {
		assertThat(category("检查组要来，村里连夜把路边的墙刷白，人一走后面的垃圾照样没人清，纯粹走过场")).isEqualTo(Category.FORMALISM);
		assertThat(category("多次向城管局反映夜市占道，接电话的说不归他们管，让找街道，街道又推回城管，至今没人管")).isEqualTo(Category.BUREAUCRATISM);
		assertThat(category("上班时间街道办几个工作人员在办公室打牌玩手机，群众来了头也不抬")).isIn(Category.HEDONISM, Category.BUREAUCRATISM);
		assertThat(category("局长用公款请客吃饭，一桌三千多还喝茅台，开成会议费报销")).isEqualTo(Category.EXTRAVAGANCE);
		assertThat(category("请问公积金提取需要带什么材料，周六能办吗")).isEqualTo(Category.NONE);
		assertThat(category("楼下路灯坏了，希望有关部门来修一下")).isEqualTo(Category.NONE);
	}

	@Test
	void accusesWhomTheTextComplainsAboutAndSendsItElsewhere() {
		Finding finding = CLASSIFIER.classify("城管局的执法队员态度恶劣，张口就骂，把我的摊子掀了还不给收据", null, null);
		assertThat(finding.accused()).contains("urban");
		assertThat(finding.responsible()).startsWith("discipline").doesNotContain("urban");
	}

	@Test
	void accusesTheUnitThatTheFormNames() {
		Finding finding = CLASSIFIER.classify("他们中午喝得脸通红回来上班", null, "民政局婚姻登记处");
		assertThat(finding.accused()).contains("civil");
		assertThat(finding.responsible()).doesNotContain("civil");
	}

	@Test
	void doesNotAccuseTheUnitThatShouldHelp() {
		Finding finding = CLASSIFIER.classify("小区楼下烧烤店油烟大，请环保局来管一下", null, null);
		assertThat(finding.accused()).isEmpty();
		assertThat(finding.responsible()).contains("env");
	}

	@Test
	void readsSubjectAndTextOfASubmission() {
		assertThat(CLASSIFIER.classify(TestSubmissions.sms("请问低保怎么申请"))).extracting(Finding::kind, Finding::category)
			.containsExactly(Kind.QUESTION, Category.NONE);
	}

	@Test
	void knowsPraise() {
		assertThat(CLASSIFIER.classify("感谢社保窗口的小王，耐心帮我妈办好了认证，送面锦旗表扬", null, null).kind()).isEqualTo(Kind.PRAISE);
	}

	@Test
	void accusesNobodyInPraiseAndQuestions() {
		assertThat(CLASSIFIER.classify("表扬骨科病区的护工和护士们。我父亲脾气倔，骂了人家，护士转过身还给他擦脸。谢谢你们。", null, null).accused()).isEmpty();
		assertThat(CLASSIFIER.classify("请问街道办事处周六上班吗，办居住证要带什么", null, null).accused()).isEmpty();
	}

	@Test
	void sendsEveryUnitsOwnDutyToAUnitOfTheDirectory() {
		List<String> codes = UNITS.all().stream().map(Unit::code).toList();
		for (Unit unit : UNITS.all()) {
			Finding finding = CLASSIFIER.classify("请问" + unit.duties().get(0) + "的事找谁", null, null);
			assertThat(codes).containsAll(finding.responsible());
		}
	}

	private static Category category(String text) {
		return CLASSIFIER.classify(text, null, null).category();
	}

}
